import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '#launch/sql.ts';
import { openDatabase, openReader, type Database } from '#server/kit/database/open-database.ts';
import { explainFault } from '#server/kit/database/explain-fault.ts';
import { newId } from '#server/kit/ids.ts';
import { runCommand, type CommandServices } from '#server/kit/run-command.ts';
import { frozenClock, type TestDatabase } from '#tests/support/database.ts';
import { gardenDatabase } from './support/garden-app.ts';
import { ida } from './support/people.ts';
import { quietLog } from './support/quiet-log.ts';

const water = { name: 'water', actor: ida };

describe('a command', () => {
  let test: TestDatabase;
  let database: Database;
  let services: CommandServices;
  const { log, lines } = quietLog();
  beforeAll(async () => {
    test = await gardenDatabase();
    database = openDatabase({ url: test.appUrl, log });
    services = { database, log, newId };
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  async function names(): Promise<string[]> {
    const found = await database.pool.query<{ name: string }>(
      'SELECT name FROM plant ORDER BY name',
    );
    return found.rows.map((row) => row.name);
  }
  const insert = async (name: string, id = newId()): Promise<string> =>
    runCommand(services, water, async ({ tx }) => {
      await tx.$executeRaw`INSERT INTO plant (id, name) VALUES (${id}::uuid, ${name})`;
      return id;
    });

  it('is done wholly or not at all', async () => {
    const attempt = runCommand(services, water, async ({ tx, newId: id, promise }) => {
      await tx.$executeRaw`INSERT INTO plant (id, name) VALUES (${id()}::uuid, 'half a tree')`;
      await promise('planted', 'half', {});
      throw new Error('the spade broke');
    });
    await expect(attempt).rejects.toThrow('the spade broke');
    expect(await names()).not.toContain('half a tree');
    const promised = await database.pool.query(`SELECT FROM outbox_event WHERE key = 'half'`);
    expect(promised.rowCount).toBe(0);
  });

  it('is told the newsroom’s time, once', async () => {
    const other = await gardenDatabase();
    await frozenClock(other, '2026-11-22T17:59:00.250Z');
    const frozen = openDatabase({ url: other.appUrl, log });
    const now = await runCommand(
      { ...services, database: frozen },
      water,
      async (command) => command.now,
    );
    expect(now.toISOString()).toBe('2026-11-22T17:59:00.250Z');
    await frozen.close();
    await other.drop();
  });

  it('is known to the database by who does it and what it is', async () => {
    const seen = await runCommand(
      services,
      water,
      async ({ tx }) =>
        tx.$queryRaw`SELECT current_setting('app.person_id') AS who, current_setting('app.command') AS what,
                            current_setting('transaction_isolation') AS level`,
    );
    expect(seen).toEqual([{ who: ida.personId, what: 'water', level: 'read committed' }]);
    const after = await database.pool.query(
      `SELECT coalesce(current_setting('app.person_id', true), '') AS who`,
    );
    expect(after.rows).toEqual([{ who: '' }]);
  });

  it('may be nobody’s', async () => {
    const seen = await runCommand(
      services,
      { name: 'clock', actor: null },
      async ({ tx }) => tx.$queryRaw`SELECT current_setting('app.person_id') AS who`,
    );
    expect(seen).toEqual([{ who: '' }]);
  });

  it('leaves its promises in the outbox and says so on the line', async () => {
    const heard: string[] = [];
    await withClient(test.superUrl, async (client) => {
      client.on('notification', ({ payload }) => heard.push(payload ?? ''));
      await client.query('LISTEN outbox');
      await runCommand(services, water, async ({ promise }) => {
        await promise('planted', 'a', { name: 'it’s "quoted"', nested: [1, null] });
        await promise('watered', 'a', {});
      });
      await client.query('SELECT 1');
    });
    expect(heard.sort()).toEqual(['planted', 'watered']);
    const kept = await database.pool.query(
      `SELECT topic, payload FROM outbox_event WHERE key = 'a' ORDER BY id`,
    );
    expect(kept.rows).toEqual([
      { topic: 'planted', payload: { name: 'it’s "quoted"', nested: [1, null] } },
      { topic: 'watered', payload: {} },
    ]);
  });

  it('is tried again when two commands lock each other out', async () => {
    const [a, b] = await Promise.all([insert('left'), insert('right')]);
    let attempts = 0;
    const cross = async (first: string, second: string): Promise<void> =>
      runCommand(services, water, async ({ tx }) => {
        attempts += 1;
        await tx.$executeRaw`UPDATE plant SET stock = stock + 1 WHERE id = ${first}::uuid`;
        await tx.$executeRaw`SELECT pg_sleep(0.1)`;
        await tx.$executeRaw`UPDATE plant SET stock = stock + 1 WHERE id = ${second}::uuid`;
      });
    await Promise.all([cross(a, b), cross(b, a)]);
    expect(attempts).toBeGreaterThan(2);
    const found = await database.pool.query(
      `SELECT stock FROM plant WHERE name IN ('left', 'right')`,
    );
    expect(found.rows).toEqual([{ stock: 2 }, { stock: 2 }]);
    expect(lines.some((line) => line.msg.startsWith('Two commands met'))).toBe(true);
  });

  it('gives up after five tries and says that nothing was changed', async () => {
    let attempts = 0;
    const hopeless = runCommand(services, water, async ({ tx }) => {
      attempts += 1;
      await tx.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40001'; END $$`;
    });
    const error: unknown = await hopeless.catch((thrown: unknown) => thrown);
    expect(attempts).toBe(5);
    expect(explainFault(error)).toMatchObject({
      status: 503,
      code: 'database-busy',
      retryAfter: 1,
    });
  });

  it('loses nothing when sixteen hands change one row', async () => {
    const id = await insert('the busy one');
    const hands = Array.from({ length: 16 }, async () => {
      for (let turn = 0; turn < 10; turn += 1) {
        await runCommand(services, water, async ({ tx }) => {
          await tx.$executeRaw`UPDATE plant SET stock = stock + 1 WHERE id = ${id}::uuid`;
        });
      }
    });
    await Promise.all(hands);
    const found = await database.pool.query(`SELECT stock FROM plant WHERE id = $1`, [id]);
    expect(found.rows).toEqual([{ stock: 160 }]);
  });

  it.each([
    ['twice the same name', async () => insert('left'), 409, 'already-exists'],
    ['what a trigger forbids', async () => insert('nettle'), 409, 'weed'],
    ['text with NUL', async () => insert('a\0b'), 422, 'text-not-storable'],
    [
      'a reference to nobody',
      async () => database.prisma.session.create({ data: strangersSession }),
      409,
      'still-connected',
    ],
    [
      'an e-mail somebody has, by the models',
      async () => {
        await database.prisma.person.create({ data: { email: 'a@b.example', name: 'A' } });
        await database.prisma.person.create({ data: { email: 'a@b.example', name: 'B' } });
      },
      409,
      'already-exists',
    ],
    [
      'a statement that takes too long',
      async () =>
        runCommand(services, water, async ({ tx }) => {
          await tx.$executeRaw`SET LOCAL statement_timeout = 50`;
          await tx.$executeRaw`SELECT pg_sleep(2)`;
        }),
      503,
      'database-unavailable',
    ],
    [
      'a row somebody will not let go',
      async () =>
        withClient(test.superUrl, async (client) => {
          await client.query(`BEGIN; SELECT FROM plant WHERE name = 'left' FOR UPDATE`);
          await runCommand(services, water, async ({ tx }) => {
            await tx.$executeRaw`SET LOCAL lock_timeout = 50`;
            await tx.$executeRaw`UPDATE plant SET stock = 0 WHERE name = 'left'`;
          });
        }),
      503,
      'database-unavailable',
    ],
  ])('explains %s', async (_what, attempt, status, code) => {
    const error: unknown = await attempt().catch((thrown: unknown) => thrown);
    expect(explainFault(error)).toMatchObject({ status, code });
  });

  it('explains nothing that is a fault of ours', async () => {
    const error: unknown = await database.prisma.$executeRaw`SELEC 1`.catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Error);
    expect(explainFault(error)).toBeNull();
    expect(explainFault(new TypeError('x is not a function'))).toBeNull();
    expect(explainFault('a string')).toBeNull();
  });

  it('makes ids that sort by the time they were made', () => {
    const ids = Array.from({ length: 200 }, () => newId());
    expect([...ids].sort()).toEqual(ids);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/);
  });
});

const strangersSession = {
  personId: '01990000-0000-7000-8000-00000000ffff',
  tokenDigest: Buffer.alloc(32),
  expiresAt: new Date('2030-01-01T00:00Z'),
};

describe('the readers’ connection', () => {
  it('can write nothing, even where its role could', async () => {
    const test = await gardenDatabase();
    const { log } = quietLog();
    const reader = openReader({ url: test.appUrl, log });
    await expect(reader.pool.query(`UPDATE plant SET stock = 1`)).rejects.toThrow(
      'read-only transaction',
    );
    const own = openReader({ url: test.readerUrl, log });
    await expect(own.pool.query('SELECT * FROM plant')).resolves.toMatchObject({ rows: [] });
    await expect(own.pool.query('SELECT * FROM working_copy')).rejects.toThrow('permission denied');
    await Promise.all([reader.close(), own.close()]);
    await test.drop();
  });
});
