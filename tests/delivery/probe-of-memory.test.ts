import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { probeEmbargoes } from '#server/delivery/commands/probe-embargoes.ts';
import { openReader, type Reader } from '#server/kit/database/open-database.ts';
import { withClient } from '#launch/sql.ts';
import { anArticle, type MadeArticle } from '#tests/support/article.ts';
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts';
import { aNewsroom, type Newsroom } from '#tests/support/newsroom.ts';
import { WebProcess } from '#tests/support/web-process.ts';
import { eventually } from './open-site-house.ts';

const SECRET = 'The treasurer kept two sets of books and paid the harbour master in cash.';
const HARMLESS = 'Bread is dearer from Monday on, bakers say.';

let db: TestDatabase;
let room: Newsroom;
let reader: Reader;
let secret: MadeArticle;
let live: MadeArticle;
/** Two processes that serve readers; whoever looks is a third. */
let leaky: WebProcess;
let clean: WebProcess;

beforeAll(async () => {
  db = await freshDatabase();
  room = await aNewsroom(db);
  reader = openReader({ url: db.readerUrl, log: room.services.log });
  secret = await anArticle(room).headlined('Books of the harbour').saying(SECRET).made();
  await room.sql(
    `UPDATE story SET embargo_until = newsroom_now() + interval '40 minutes', embargo_zone = 'UTC' WHERE id = $1`,
    [secret.storyId],
  );
  const bread = anArticle(room).headlined('Bread').saying(HARMLESS).inReview();
  live = await bread.signedBy(room.people.editor).live().made();
  [leaky, clean] = [new WebProcess(db), new WebProcess(db)];
  await Promise.all([leaky.start(), clean.start()]);
  await eventually(processes, (names) => names.length === 2);
});
afterAll(async () => {
  await leaky.close();
  await clean.close();
  await reader.close();
  await room.close();
  await db.drop();
});

/** Something that nobody is told of: with the server in one's hands, past every trigger. */
async function untold(text: string, values: unknown[] = []): Promise<void> {
  await withClient(db.superUrl, async (client) => {
    await client.query('SET session_replication_role = replica');
    await client.query(text, values);
  });
}

/** The story's turn has come again. */
beforeEach(async () => untold(`UPDATE embargo_probe SET at = at - interval '11 minutes'`));

async function processes(): Promise<string[]> {
  const rows = await room.sql<{ name: string }>('SELECT name FROM site_process ORDER BY name');
  return rows.map(({ name }) => name);
}

type Probe = {
  hits: { output: string; address: string; words: string; process?: string }[];
  processes: number;
  silent: string[];
};

async function probe(patience = 10_000): Promise<Probe | undefined> {
  await probeEmbargoes(room.services, reader, { patience });
  const [row] = await room.sql<Probe>(
    'SELECT hits, processes, silent FROM embargo_probe ORDER BY at DESC, id DESC LIMIT 1',
  );
  return row;
}

async function read(web: WebProcess, address: string): Promise<string> {
  const asked = await fetch(`http://127.0.0.1:${String(web.port)}${address}`);
  return asked.text();
}

async function told(topic: string): Promise<object[]> {
  const rows = await room.sql<{ payload: object }>(
    'SELECT payload FROM outbox_event WHERE topic = $1 ORDER BY id',
    [topic],
  );
  return rows.map(({ payload }) => payload);
}

/** The live article says something else, and no process hears of it. */
async function nowSays(words: string): Promise<void> {
  await untold(
    `UPDATE revision SET words = replace(replace(words, $2, $4), $3, $4) WHERE article_id = $1`,
    [live.id, HARMLESS, SECRET, words],
  );
}

const NINJS = () => `/content/v1/articles/${live.id}`;

describe('the probe of embargoes, of what web processes hold in memory', () => {
  it('asks each of them, and finds nothing where nothing is', async () => {
    for (const web of [leaky, clean]) {
      await read(web, '/en');
      expect(await read(web, NINJS())).toContain(HARMLESS);
    }
    expect(await probe()).toEqual({ hits: [], processes: 2, silent: [] });
    expect(await room.sql('SELECT 1 FROM site_answer')).toEqual([]);
  });

  it('finds words that stand in the memory of one alone, and says in whose', async () => {
    const about = { articleId: live.id, storyId: live.storyId, language: 'en', sectionId: null };
    await room.sql(`SELECT pg_notify('site', $1)`, [JSON.stringify(about)]);
    await nowSays(SECRET);
    const has = (body: string): boolean => body.includes(SECRET);
    expect(has(await eventually(async () => read(leaky, NINJS()), has))).toBe(true);
    await nowSays(HARMLESS);
    expect(has(await read(leaky, NINJS()))).toBe(true);
    expect(has(await read(clean, NINJS()))).toBe(false);
    const found = await probe();
    const process = expect.stringContaining(':') as unknown as string;
    const hit = { output: 'ninjs', address: NINJS(), words: SECRET, process };
    expect(found).toEqual({ hits: [hit], processes: 2, silent: [] });
    expect(await told('embargo-leak')).toEqual([{ storyId: secret.storyId, hits: found?.hits }]);
    // The same again is no news.
    await untold(`UPDATE embargo_probe SET at = at - interval '11 minutes'`);
    expect((await probe())?.hits).toEqual(found?.hits);
    expect(await told('embargo-leak')).toHaveLength(1);
  });

  it('finds nothing any more once that process has heard of it', async () => {
    const about = { articleId: live.id, storyId: live.storyId, language: 'en', sectionId: null };
    await room.sql(`SELECT pg_notify('site', $1)`, [JSON.stringify(about)]);
    const body = await eventually(
      async () => read(leaky, NINJS()),
      (text) => !text.includes(SECRET),
    );
    expect(body).toContain(HARMLESS);
    expect((await probe())?.hits).toEqual([]);
  });

  it('says nothing of words that an older article says as well', async () => {
    await untold(
      `UPDATE story SET created_at = newsroom_now() + interval '1 second' WHERE id = $1`,
      [secret.storyId],
    );
    await room.sql(`SELECT pg_notify('site', 'null')`);
    await nowSays(SECRET);
    const page = await eventually(
      async () => read(leaky, NINJS()),
      (text) => text.includes(SECRET),
    );
    expect(page).toContain(SECRET);
    expect((await probe())?.hits).toEqual([]);
    await nowSays(HARMLESS);
    await room.sql(`SELECT pg_notify('site', 'null')`);
  });

  it('names a process that gives no answer, and lets people know once', async () => {
    const names = await processes();
    await leaky.kill();
    const found = await probe(300);
    expect(found).toMatchObject({ hits: [], processes: 2 });
    expect(found?.silent).toHaveLength(1);
    expect(names).toContain(found?.silent[0]);
    const news = [{ storyId: secret.storyId, silent: found?.silent }];
    expect(await told('probe-incomplete')).toEqual(news);
    await untold(`UPDATE embargo_probe SET at = at - interval '11 minutes'`);
    expect((await probe(300))?.silent).toEqual(found?.silent);
    expect(await told('probe-incomplete')).toEqual(news);
    // An hour after its last sign of life nobody reads from it any more.
    await room.sql(
      `UPDATE site_process SET seen_at = seen_at - interval '61 minutes' WHERE name = $1`,
      [found?.silent[0]],
    );
    await untold(`UPDATE embargo_probe SET at = at - interval '11 minutes'`);
    expect(await probe()).toEqual({ hits: [], processes: 1, silent: [] });
  });
});
