import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { applyMigrations, pendingMigrations } from '#launch/migrate.ts';
import { listMigrations } from '#launch/migrations.ts';
import { addressFor, withClient } from '#launch/sql.ts';
import { driftOf } from '../../prisma/engine/schema-drift.ts';
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts';
import { root } from './launched.ts';

// Each of these starts whole programs, on a machine that may be busy with others.
jest.setTimeout(120_000);

const names = listMigrations(root).map(({ name }) => name);

describe('the schema', () => {
  let db: TestDatabase;
  beforeEach(async () => {
    db = await freshDatabase();
  });
  afterEach(async () => {
    await db.drop();
  });

  /** An empty database beside the test's own, of the same owner. */
  async function withEmptyDatabase(use: (ownerUrl: string) => Promise<void>): Promise<void> {
    const database = `${new URL(db.ownerUrl).pathname.slice(1)}_empty`;
    const owner = new URL(db.ownerUrl).username;
    await withClient(db.superUrl, (client) =>
      client.query(`create database ${database} owner ${owner}`),
    );
    try {
      await use(addressFor(db.ownerUrl, { database }));
    } finally {
      await withClient(db.superUrl, (client) =>
        client.query(`drop database ${database} with (force)`),
      );
    }
  }

  it('is what the migrations make of an empty database', async () => {
    expect(await driftOf(root, db.superUrl)).toBe('');
  });

  it('does not drift without anybody noticing', async () => {
    await withClient(db.ownerUrl, (client) =>
      client.query(`alter table story add column forgotten text, alter column slugline set default 'none';
        create index forgotten_index on story (slugline); alter table article drop column touched_at cascade`),
    );
    const drift = await driftOf(root, db.superUrl);
    expect(drift).toContain('ALTER TABLE "story" DROP COLUMN "forgotten";');
    expect(drift).toContain('ALTER TABLE "story" ALTER COLUMN "slugline" DROP DEFAULT;');
    expect(drift).toContain('DROP INDEX "forgotten_index";');
    expect(drift).toMatch(/ALTER TABLE "article" ADD COLUMN\s+"touched_at"/);
  });

  it('is migrated by Prisma’s own command, once, functions and all', async () => {
    await withEmptyDatabase(async (ownerUrl) => {
      expect(await pendingMigrations(root, ownerUrl)).toEqual(names);
      await applyMigrations(root, ownerUrl);
      expect(await pendingMigrations(root, ownerUrl)).toEqual([]);
      const tables = `select string_agg(relname, ',' order by relname) as all from pg_class
        where relnamespace = 'public'::regnamespace and relname <> '_prisma_migrations' and relkind in ('r', 'v')`;
      const [made, copied] = await Promise.all(
        [ownerUrl, db.ownerUrl].map((url) => withClient(url, (client) => client.query(tables))),
      );
      expect(made?.rows).toEqual(copied?.rows);
    });
  });

  it('says what went wrong when a migration fails, and stays at the one before', async () => {
    await withEmptyDatabase(async (ownerUrl) => {
      await withClient(ownerUrl, (client) => client.query('create table story (id int)'));
      // A database that is not empty is nobody's to migrate.
      await expect(applyMigrations(root, ownerUrl)).rejects.toMatchObject({
        kind: 'migration',
        message: expect.stringContaining('P3005'),
      });
      expect(await pendingMigrations(root, ownerUrl)).toEqual(names);
    });
  });

  it('of a newer Writethru is not touched by an older one', async () => {
    await withClient(db.ownerUrl, (client) =>
      client.query(`create table _prisma_migrations (migration_name text, finished_at timestamptz, rolled_back_at timestamptz);
        insert into _prisma_migrations values ('29991231000000_from_the_future', now(), null)`),
    );
    await expect(pendingMigrations(root, db.ownerUrl)).rejects.toMatchObject({
      kind: 'migration',
      message: expect.stringContaining('newer Writethru'),
    });
  });
});

describe('the schema engine', () => {
  const engine = join(root, 'prisma/engine/schema-engine.mjs');

  it('is the twin of the Prisma command that calls it', () => {
    const { stdout } = spawnSync(engine, ['--version'], { encoding: 'utf8' });
    expect(stdout).toMatch(/^schema-engine-wasm [0-9a-f]{40}\n$/);
  });

  it('says in Prisma’s words that a server does not answer', () => {
    const { status, stderr } = spawnSync(
      engine,
      [
        '--datasource',
        '{"url":"postgresql://nobody@127.0.0.1:1/none"}',
        'cli',
        'can-connect-to-database',
      ],
      { encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(JSON.parse(stderr)).toMatchObject({ error_code: 'P1001', is_panic: false });
  });
});
