import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '#launch/sql.ts';
import { freshDatabase, frozenClock, type TestDatabase } from '#tests/support/database.ts';

describe('a database of a test’s own', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await freshDatabase();
  });
  afterAll(async () => {
    await db.drop();
  });

  async function ask(url: string, sql: string): Promise<unknown> {
    return withClient(url, async (client) => {
      const { rows } = await client.query<{ answer: unknown }>(sql);
      return rows[0]?.answer;
    });
  }

  it('has the newsroom’s tables, empty', async () => {
    expect(await ask(db.ownerUrl, 'select count(*)::int as answer from article')).toBe(0);
  });

  it('acknowledges nothing that is not on the disk', async () => {
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      expect(await ask(db.appUrl, `select current_setting('${setting}') as answer`)).toBe('on');
    }
  });

  it('finds letters in every script', async () => {
    await withClient(db.superUrl, (client) =>
      client.query('create extension if not exists pg_trgm'),
    );
    for (const [one, other] of [
      ['Привіт', 'Привет'],
      ['مرحبا', 'مرحبًا'],
      ['東京都庁', '東京都'],
    ]) {
      expect(
        await ask(db.superUrl, `select similarity('${String(one)}', '${String(other)}') as answer`),
      ).toBeGreaterThan(0.2);
    }
  });

  it('keeps the runtime roles from changing the schema, and other people out', async () => {
    for (const url of [db.appUrl, db.readerUrl]) {
      await expect(ask(url, 'create table mine (id int)')).rejects.toThrow(/permission denied/);
      await expect(ask(url, 'create temporary table mine (id int)')).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  it('lets the reader see no draft', async () => {
    await expect(ask(db.readerUrl, 'select count(*) from working_copy')).rejects.toThrow(
      /permission denied/,
    );
  });

  it('stops the clock where it is told, and only for the owner', async () => {
    await frozenClock(db, '2026-11-22T17:59Z');
    for (const url of [db.appUrl, db.ownerUrl]) {
      expect(await ask(url, 'select newsroom_now() as answer')).toEqual(
        new Date('2026-11-22T17:59:00Z'),
      );
    }
    await frozenClock(db, '2026-11-22T18:00:01+01:00');
    expect(await ask(db.readerUrl, 'select newsroom_now() as answer')).toEqual(
      new Date('2026-11-22T17:00:01Z'),
    );
    await expect(frozenClock({ ownerUrl: db.appUrl }, '2027-01-01T00:00Z')).rejects.toThrow(
      /permission denied/,
    );
  });
});
