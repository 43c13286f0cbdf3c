import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withClient } from '#launch/sql.ts';
import { openDatabase, type Database } from '#server/kit/database/open-database.ts';
import { newId } from '#server/kit/ids.ts';
import { listen } from '#server/kit/listen.ts';
import {
  forgetKeptPromises,
  keepDuePromises,
  keepPromises,
  type OutboxEvent,
  type OutboxHandler,
} from '#server/kit/outbox.ts';
import { runCommand } from '#server/kit/run-command.ts';
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts';
import { quietLog } from './support/quiet-log.ts';

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It never came true.');
}

describe('a promise', () => {
  let test: TestDatabase;
  let database: Database;
  let seen: OutboxEvent[];
  const { log } = quietLog();
  beforeEach(async () => {
    test = await freshDatabase();
    database = openDatabase({ url: test.appUrl, log });
    seen = [];
  });
  afterEach(async () => {
    await database.close();
    await test.drop();
  });

  const note: OutboxHandler = async (event) => {
    seen.push(event);
  };
  const give = async (...made: [topic: string, key: string][]): Promise<void> =>
    runCommand({ database, log, newId }, { name: 'give', actor: null }, async ({ promise }) => {
      for (const [topic, key] of made) await promise(topic, key, { key });
    });
  const options = (handlers: Record<string, OutboxHandler>) => ({
    pool: database.pool,
    log,
    handlers,
  });
  const undone = async (): Promise<number> => {
    const found = await database.pool.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM outbox_event WHERE done_at IS NULL',
    );
    return found.rows[0]?.n ?? -1;
  };
  const asOwner = async (sql: string): Promise<unknown> =>
    withClient(test.ownerUrl, async (client) => client.query(sql));

  it('is kept once by whoever knows its topic, and others are left alone', async () => {
    await give(['planted', 'a'], ['watered', 'a'], ['unknown', 'a']);
    expect(await keepDuePromises(options({ planted: note, watered: note }))).toBe(2);
    expect(
      seen.map(({ topic, key, attempt, payload }) => ({ topic, key, attempt, payload })),
    ).toEqual(
      expect.arrayContaining([
        { topic: 'planted', key: 'a', attempt: 1, payload: { key: 'a' } },
        { topic: 'watered', key: 'a', attempt: 1, payload: { key: 'a' } },
      ]),
    );
    expect(await keepDuePromises(options({ planted: note, watered: note }))).toBe(0);
    expect(await undone()).toBe(1);
  });

  it('is kept in order for one key, whoever keeps it', async () => {
    const keys = ['a', 'b', 'c'];
    for (let n = 0; n < 12; n += 1) await give(...keys.map((key): [string, string] => ['t', key]));
    const slowly: OutboxHandler = async (event) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 8));
      seen.push(event);
    };
    await until(async () => {
      await Promise.all([1, 2, 3].map(async () => keepDuePromises(options({ t: slowly }))));
      return (await undone()) === 0;
    });
    expect(seen).toHaveLength(36);
    for (const key of keys) {
      const ids = seen.filter((event) => event.key === key).map((event) => Number(event.id));
      expect(ids).toEqual([...ids].sort((a, b) => a - b));
    }
  });

  it('is tried again with patience when it cannot be kept, and holds up only its own key', async () => {
    await give(['t', 'bad'], ['t', 'bad'], ['t', 'good']);
    const fails: OutboxHandler = async (event) => {
      seen.push(event);
      if (event.key === 'bad') throw new Error('the line is busy');
    };
    await keepDuePromises(options({ t: fails }));
    expect(seen.map((event) => event.key).sort()).toEqual(['bad', 'good']);
    const kept = await database.pool.query(
      `SELECT attempts, last_error, due_at > newsroom_now() AS later FROM outbox_event WHERE attempts > 0 AND done_at IS NULL`,
    );
    expect(kept.rows).toEqual([{ attempts: 1, last_error: 'the line is busy', later: true }]);
    await asOwner('UPDATE outbox_event SET due_at = newsroom_now() WHERE done_at IS NULL');
    await keepDuePromises(options({ t: note }));
    expect(seen.filter((event) => event.key === 'bad').map((event) => event.attempt)).toEqual([
      1, 2, 1,
    ]);
    expect(await undone()).toBe(0);
  });

  it('is left for a person after twenty attempts, and no longer holds up what came after it', async () => {
    await give(['t', 'a'], ['t', 'a']);
    await asOwner(
      'UPDATE outbox_event SET attempts = 19 WHERE id = (SELECT min(id) FROM outbox_event)',
    );
    const outcomes: string[] = [];
    const handlers: Record<string, OutboxHandler> = {
      t: async (event) => {
        seen.push(event);
        if (event.attempt === 20) throw new Error('never');
      },
    };
    await keepDuePromises({
      ...options(handlers),
      onAttempt: (_topic, outcome) => outcomes.push(outcome),
    });
    expect(seen.map((event) => event.attempt)).toEqual([20, 1]);
    expect(outcomes).toEqual(['failed', 'kept']);
    const left = await database.pool.query(
      `SELECT due_at = 'infinity' AS given_up FROM outbox_event WHERE done_at IS NULL`,
    );
    expect(left.rows).toEqual([{ given_up: true }]);
  });

  it('is given back by whoever died with it', async () => {
    await give(['t', 'a']);
    await database.pool.query(
      `UPDATE outbox_event SET attempts = 1, due_at = newsroom_now() + interval '1 hour'`,
    );
    expect(await keepDuePromises(options({ t: note }))).toBe(0);
    await asOwner('UPDATE outbox_event SET due_at = newsroom_now()');
    expect(await keepDuePromises(options({ t: note }))).toBe(1);
    expect(seen.map((event) => event.attempt)).toEqual([2]);
  });

  it('is kept at once when the database says there is one, and the worker stops gently', async () => {
    const worker = keepPromises({ ...options({ t: note }), poll: 60_000 });
    const line = listen({ url: test.appUrl, log, channels: { outbox: () => worker.wake() } });
    await line.connected;
    await give(['t', 'a']);
    await until(() => seen.length === 1);
    await give(['t', 'b']);
    await until(() => seen.length === 2);
    await worker.stop();
    await give(['t', 'c']);
    await line.close();
    expect(await undone()).toBe(1);
  });

  it('is found without being told', async () => {
    await give(['t', 'a']);
    const worker = keepPromises({ ...options({ t: note }), poll: 50 });
    await until(() => seen.length === 1);
    await give(['t', 'b']);
    await until(() => seen.length === 2);
    await worker.stop();
    expect(seen).toHaveLength(2);
  });

  it('lets nothing slow hold up the rest', async () => {
    await give(
      ['slow', 'a'],
      ...Array.from({ length: 20 }, (_, n): [string, string] => ['t', `k${n}`]),
    );
    const blocked = Promise.withResolvers<undefined>();
    const slow: OutboxHandler = async () => {
      await blocked.promise;
    };
    const all = keepDuePromises({ ...options({ slow, t: note }), atOnce: 3 });
    await until(() => seen.length === 20);
    blocked.resolve(undefined);
    expect(await all).toBe(21);
  });

  it('is kept with others of its topic in one go, and alone where that does not work', async () => {
    await give(['t', 'a'], ['t', 'b'], ['t', 'b'], ['other', 'c'], ['t', 'd']);
    const gos: string[][] = [];
    const together = {
      t: async (events: readonly OutboxEvent[]) => {
        gos.push(events.map(({ key }) => key));
        if (gos.length === 1) throw new Error('One of them is bad.');
      },
    };
    const alone: OutboxHandler = async (event) => {
      if (event.key === 'a' && event.attempt === 1) throw new Error('That one.');
      seen.push(event);
    };
    await keepDuePromises({ ...options({ t: alone, other: note }), together });
    expect(gos).toEqual([['a', 'b', 'd']]);
    expect(seen.map(({ key }) => key).sort()).toEqual(['b', 'b', 'c', 'd']);
    expect(await undone()).toBe(1);
    await asOwner(`UPDATE outbox_event SET due_at = newsroom_now()`);
    await give(['t', 'e']);
    await keepDuePromises({ ...options({ t: alone, other: note }), together });
    expect(gos.slice(1)).toEqual([['a', 'e']]);
    expect(await undone()).toBe(0);
  });

  it('waits for what is more pressing, and for a free hand, never for a slow one', async () => {
    await give(['slow', 'a'], ['t', 'b'], ['t', 'c'], ['t', 'd']);
    const pressing = Promise.withResolvers<undefined>();
    const blocked = Promise.withResolvers<undefined>();
    let busy = 0;
    let most = 0;
    const handler: OutboxHandler = async (event) => {
      most = Math.max(most, (busy += 1));
      if (event.topic === 'slow') await blocked.promise;
      await note(event);
      busy -= 1;
    };
    const yields = async (): Promise<void> => {
      await pressing.promise;
    };
    const all = keepDuePromises({ ...options({ slow: handler, t: handler }), hands: 2, yields });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await undone()).toBe(4);
    expect(seen).toEqual([]);
    pressing.resolve(undefined);
    await until(() => seen.length === 3);
    blocked.resolve(undefined);
    expect(await all).toBe(4);
    expect([most, await undone()]).toEqual([2, 0]);
  });

  it('is found in one look, however many wait, also when nothing waited as the database last counted', async () => {
    await asOwner('ANALYZE outbox_event');
    await give(...Array.from({ length: 500 }, (_, n): [string, string] => ['t', `k${String(n)}`]));
    // Kept all together: how often is looked again does not hang on how fast each is kept.
    const together = { t: async () => undefined };
    expect(await keepDuePromises({ ...options({ t: note }), together, atOnce: 500 })).toBe(500);
    await database.close();
    // A session hands in what it has counted when it has ended, which is a moment after it was told to.
    await until(async () => {
      const left = await withClient(test.ownerUrl, async (client) =>
        client.query(
          `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'app'`,
        ),
      );
      return left.rowCount === 0;
    });
    const read = `SELECT sum(idx_tup_read)::int AS read FROM pg_stat_user_indexes WHERE relname = 'outbox_event'`;
    const looked = await withClient(test.ownerUrl, async (client) =>
      client.query<{ read: number }>(read),
    );
    // Asking of each whether another comes before it would read a quarter of a million.
    expect(looked.rows[0]?.read).toBeLessThan(25_000);
    expect(looked.rows[0]?.read).toBeGreaterThan(500);
  });

  it('is swept out some days after it was kept', async () => {
    await give(['t', 'a'], ['t', 'b']);
    await keepDuePromises(options({ t: note }));
    await asOwner(`UPDATE outbox_event SET done_at = done_at - interval '8 days' WHERE key = 'a'`);
    expect(await forgetKeptPromises(database.pool, 7)).toBe(1);
  });
});
