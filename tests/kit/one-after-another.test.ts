import { describe, expect, it } from '@jest/globals';
import { serial } from '#server/kit/serial.ts';
import { tokenBucket } from '#server/kit/token-bucket.ts';

describe('work that is done one piece after the other', () => {
  it('keeps its order, whatever takes how long', async () => {
    const queue = serial();
    const done: number[] = [];
    const work = async (n: number, turns: number): Promise<number> => {
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      done.push(n);
      return n * 10;
    };
    const results = await Promise.all(
      [5, 0, 3, 1].map(async (turns, n) => queue.do(async () => work(n, turns))),
    );
    expect(done).toEqual([0, 1, 2, 3]);
    expect(results).toEqual([0, 10, 20, 30]);
  });

  it('goes on after a piece that failed, and tells who gave it', async () => {
    const queue = serial();
    const failed = queue.do(async () => Promise.reject(new Error('broken')));
    const next = queue.do(async () => Promise.resolve('done'));
    await expect(failed).rejects.toThrow('broken');
    expect(await next).toBe('done');
    await queue.idle();
  });

  it('is idle when all that was given until then has ended', async () => {
    const queue = serial();
    let ended = false;
    void queue.do(async () => {
      await new Promise(setImmediate);
      ended = true;
    });
    await queue.idle();
    expect(ended).toBe(true);
  });
});

describe('a bucket of tokens', () => {
  it('asks nobody to wait within the burst, and then for as long as the debt lasts', () => {
    const take = tokenBucket({ perSecond: 0.001, burst: 3 });
    expect([take(1), take(1), take(1)]).toEqual([0, 0, 0]);
    const wait = take(1);
    // A thousand seconds for one token, less what has trickled in meanwhile.
    expect(wait).toBeGreaterThan(990_000);
    expect(wait).toBeLessThanOrEqual(1_000_000);
    expect(take(2)).toBeGreaterThan(wait + 1_900_000);
  });

  it('never holds more than the burst, however long somebody rests', async () => {
    const take = tokenBucket({ perSecond: 1e9, burst: 2 });
    await new Promise(setImmediate);
    expect(take(2)).toBe(0);
    expect(take(1e12)).toBeGreaterThan(0);
  });
});
