import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { every } from '#server/kit/every.ts';
import { quietLog } from './support/quiet-log.ts';

const HOUR = 3_600_000;

describe('a chore', () => {
  it('that failed is tried again soon, whatever its own rest is', async () => {
    const { log, lines } = quietLog();
    let rounds = 0;
    let done = (): void => undefined;
    const twice = new Promise<void>((resolve) => (done = resolve));
    const work = async (): Promise<void> => {
      await Promise.resolve();
      rounds += 1;
      if (rounds === 1) throw new Error('the database is away');
      done();
    };
    const chore = every({ milliseconds: HOUR, log, name: 'tidy', work });
    await Promise.race([twice, pause(10_000)]);
    await chore.stop();
    expect(lines).toMatchObject([{ level: 'warn', chore: 'tidy' }]);
    expect(rounds).toBe(2);
  });

  it('that went well rests', async () => {
    const { log, lines } = quietLog();
    let rounds = 0;
    const chore = every({
      milliseconds: HOUR,
      log,
      name: 'tidy',
      work: async () => Promise.resolve(void (rounds += 1)),
    });
    await pause(1_200);
    await chore.stop();
    expect([rounds, lines]).toEqual([1, []]);
  });
});
