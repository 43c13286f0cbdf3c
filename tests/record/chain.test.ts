import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { anchorRecord } from '#server/record/commands/anchor-record.ts';
import { verifyRecord } from '#server/record/queries/verify-record.ts';
import { withClient } from '#launch/sql.ts';
import { anArticle } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';

describe('the record', () => {
  const house = openHouse();

  async function withAnchors(work: (file: string) => Promise<void>): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'anchors-'));
    try {
      await work(join(folder, 'anchors.jsonl'));
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  /** Runs SQL as somebody who has the server in his hands: triggers off. */
  async function tamper(sql: string): Promise<void> {
    await withClient(house.db.superUrl, async (client) => {
      await client.query('SET session_replication_role = replica');
      await client.query(sql);
    });
  }

  it('has one entry for each thing that happened, by who did it', async () => {
    const { room } = house;
    const { editor, chief, reporter } = room.people;
    const article = await anArticle(room).inReview().signedBy(editor).live().withdrawn().made();
    const rows = await room.sql<{ kind: string; person_id: string }>(
      'SELECT kind, person_id FROM record_entry WHERE article_id = $1 ORDER BY seq',
      [article.id],
    );
    expect(rows.map(({ kind }) => kind)).toEqual([
      'article-created',
      'revision-made',
      'article-submitted',
      'revision-signed',
      'article-published',
      'article-published',
    ]);
    expect(rows.map((row) => row.person_id)).toEqual([
      reporter.id,
      reporter.id,
      reporter.id,
      editor.id,
      chief.id,
      chief.id,
    ]);
  });

  it('cannot be written, changed or cut by the runtime role', async () => {
    const { room } = house;
    for (const sql of [
      'DELETE FROM record_entry',
      `UPDATE record_entry SET kind = 'x'`,
      'TRUNCATE record_entry',
      'UPDATE record_head SET seq = 0',
      `INSERT INTO record_entry SELECT * FROM record_entry LIMIT 1`,
      `SELECT record_append(NULL, 'x', 'x', 'x', NULL, NULL, '{}')`,
      'ALTER TABLE record_entry DISABLE TRIGGER ALL',
      'SET session_replication_role = replica',
    ]) {
      await expect(room.sql(sql)).rejects.toThrow(/permission denied|must be owner/u);
    }
  });

  it('holds, and says so', async () => {
    await withAnchors(async (file) => {
      await anArticle(house.room).made();
      await anchorRecord(house.room.services, file);
      expect(await verifyRecord(house.room.services, file)).toMatchObject({
        holds: true,
        firstBad: null,
        anchor: { matches: true },
      });
      expect(await anchorRecord(house.room.services, file)).toBeNull();
    });
  });

  it('shows an entry that a superuser changed', async () => {
    await withAnchors(async (file) => {
      await tamper(`UPDATE record_entry SET detail = '{"note": "forged"}' WHERE seq = 5`);
      expect(await verifyRecord(house.room.services, file)).toMatchObject({
        holds: false,
        firstBad: '5',
      });
      await tamper(`DELETE FROM record_entry WHERE seq = 5`);
      expect(await verifyRecord(house.room.services, file)).toMatchObject({ holds: false });
    });
  });
});

describe('an anchor outside the database', () => {
  const house = openHouse();

  it('gives away a whole chain that was cut and made to look right, and a line taken out of the file', async () => {
    const { room, db } = house;
    const folder = await mkdtemp(join(tmpdir(), 'anchors-'));
    const file = join(folder, 'anchors.jsonl');
    await anArticle(room).made();
    await anchorRecord(room.services, file);
    const written = await readFile(file, 'utf8');
    await writeFile(file, '');
    expect(await verifyRecord(room.services, file)).toMatchObject({ holds: false });
    await writeFile(file, written);
    expect(await verifyRecord(room.services, file)).toMatchObject({ holds: true });
    await withClient(db.superUrl, async (client) => {
      await client.query('SET session_replication_role = replica');
      await client.query(
        'DELETE FROM record_entry WHERE seq > (SELECT max(seq) - 3 FROM record_entry)',
      );
      await client.query(
        'UPDATE record_head SET (seq, hash) = (SELECT seq, hash FROM record_entry ORDER BY seq DESC LIMIT 1)',
      );
    });
    expect(await room.sql('SELECT bad_seq FROM record_verify()')).toEqual([]);
    expect(await verifyRecord(room.services, file)).toMatchObject({
      holds: false,
      anchor: { matches: false },
    });
    await rm(folder, { recursive: true });
  });
});
