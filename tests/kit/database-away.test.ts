import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { databaseReady } from '#server/kit/http/health.ts';
import { openPool } from '#server/kit/database/open-pool.ts';
import { inTransaction } from '#server/kit/database/tagged-sql.ts';
import { KNOWN_PLANT } from './support/garden.ts';
import { openGarden, type GardenApp } from './support/garden-app.ts';
import { layLine, type CutLine } from './support/cut-line.ts';
import { quietLog } from './support/quiet-log.ts';
import { post } from './support/wrong-request.ts';

const server = process.env['WRITETHRU_TEST_SERVER'] ?? '';

describe('while the database is away', () => {
  let line: CutLine;
  let garden: GardenApp;
  beforeAll(async () => {
    line = await layLine(server);
    garden = await openGarden({ databaseUrl: line.through });
  });
  afterAll(async () => {
    await garden.close();
    await line.cut();
  });

  const plant = async (name: string): Promise<request.Response> =>
    post(garden.url, '/plants').send({ name, height: 1 });

  it('answers 503 with Retry-After, stays up, and goes on as soon as it is back', async () => {
    for (const round of [1, 2, 3]) {
      expect((await plant(`before ${round}`)).status).toBe(201);
      await line.cut();
      const away = await Promise.all([plant('lost 1'), plant('lost 2'), plant('lost 3')]);
      for (const answer of away) {
        expect([answer.status, answer.body.code]).toEqual([503, 'database-unavailable']);
        expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      }
      const read = await request(garden.url).get(`/api/plants/${KNOWN_PLANT}`);
      expect(read.status).toBe(200);
      await line.mend();
      expect((await plant(`after ${round}`)).status).toBe(201);
    }
    expect(garden.lines.filter((entry) => entry.level === 'error')).toEqual([]);
    const names = await garden.services.database.pool.query(`SELECT name FROM plant ORDER BY name`);
    expect(names.rows.map((row: { name: string }) => row.name)).toEqual([
      'after 1',
      'after 2',
      'after 3',
      'before 1',
      'before 2',
      'before 3',
    ]);
  });

  it('does not let anybody wait for a connection that nobody gives back', async () => {
    const { pool } = garden.services.database;
    const held = await Promise.all(Array.from({ length: 6 }, async () => pool.connect()));
    const answer = await plant('no room');
    expect([answer.status, answer.body.code]).toEqual([503, 'database-unavailable']);
    for (const client of held) client.release();
    expect((await plant('room again')).status).toBe(201);
  });

  it('stays up when a connection dies while somebody holds it between two statements', async () => {
    const { pool } = garden.services.database;
    const held = inTransaction(pool, async (tx) => {
      const rows = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
      await pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
      await new Promise((resolve) => setTimeout(resolve, 200));
      await tx.$queryRaw`SELECT 1`;
    });
    await expect(held).rejects.toThrow();
    expect((await plant('after a death')).status).toBe(201);
  });

  it('gives a connection back that died in the middle of a command', async () => {
    const { pool } = garden.services.database;
    const killed = await Promise.allSettled(
      Array.from({ length: 8 }, async (_, n) =>
        garden.services.database.prisma.$transaction(async (tx) => {
          await tx.$executeRaw`UPDATE plant SET stock = ${n} WHERE name = 'before 1'`;
          await tx.$executeRaw`SELECT pg_terminate_backend(pg_backend_pid())`;
        }),
      ),
    );
    expect(new Set(killed.map((one) => one.status))).toEqual(new Set(['rejected']));
    expect((await plant('after the dead')).status).toBe(201);
    expect(pool.totalCount).toBeLessThanOrEqual(6);
  });
});

describe('readiness', () => {
  it('says what is missing, and nothing once it is there', async () => {
    const { log } = quietLog();
    const garden = await openGarden();
    const owner = openPool({ url: garden.database.ownerUrl, log, size: 1, name: 'owner' });
    expect(await databaseReady(owner, ['one'])()).toEqual([
      'The database cannot be reached or was never migrated.',
    ]);
    await owner.query(
      `CREATE TABLE _prisma_migrations (migration_name text, finished_at timestamptz, rolled_back_at timestamptz);
       INSERT INTO _prisma_migrations VALUES ('one', now(), null), ('two', null, null), ('three', now(), now())`,
    );
    expect(await databaseReady(owner, ['one'])()).toEqual([]);
    expect(await databaseReady(owner, ['one', 'two', 'three'])()).toEqual([
      'The migration two has not been applied.',
      'The migration three has not been applied.',
    ]);
    await owner.end();
    await garden.close();
  });

  it('says that a database nobody reaches is not ready', async () => {
    const { log } = quietLog();
    const nobody = openPool({ url: 'postgresql://x@127.0.0.1:1/x', log, size: 1, name: 'x' });
    expect(await databaseReady(nobody, [])()).toHaveLength(1);
    await nobody.end();
  });
});
