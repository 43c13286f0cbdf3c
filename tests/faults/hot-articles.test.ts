import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Content } from '#contract/content.ts';
import { textBefore } from '#server/writing/steps/content-steps.ts';
import { writingRoutes } from '#server/writing/routes.ts';
import { anArticle, bodyOf } from '#tests/support/article.ts';
import { count } from '#tests/support/counts.ts';
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts';
import { aNewsroom, type Member, type Newsroom } from '#tests/support/newsroom.ts';
import { openStaffApi, type StaffApi } from '#tests/support/staff-api.ts';

const CLIENTS = 16;
const EDITS = count({ full: 200, quick: 20 });

type Stale = { position: number; content: Content };

/** A person who adds a sentence of their own again and again, taking in what others did when they come late. */
async function write(
  api: StaffApi,
  by: Member,
  { articleId, name }: { articleId: string; name: string },
): Promise<number> {
  const view = await api.as(by).get(`/articles/${articleId}`);
  let { position, content }: Stale = view.body;
  let late = 0;
  for (let edit = 1; edit <= EDITS;) {
    const words = content.body.content?.map((block) => block.content?.[0]?.text ?? '') ?? [];
    const own = words.findIndex((text) => text.startsWith(`${name}:`));
    words[own === -1 ? words.length : own] =
      `${own === -1 ? `${name}:` : words[own]} ${String(edit)}`;
    // The ids of blocks keep who wrote where; ours are given by place, which no one changes here.
    const body = keepIds(content, words);
    const sent = { body: { body, clientId: name }, ifMatch: position };
    const answer = await api.as(by).put(`/articles/${articleId}/working-copy`, sent);
    if (answer.status === 200) {
      position = answer.body.position;
      content = { ...content, body };
      edit += 1;
    } else {
      expect(answer).toMatchObject({ status: 412, body: { code: 'stale-position' } });
      ({ position, content } = answer.body.current as Stale);
      late += 1;
    }
  }
  return late;
}

function keepIds({ body }: Content, words: readonly string[]): Content['body'] {
  const content = bodyOf(...words).content?.map((block, index) => {
    const id = body.content?.[index]?.attrs?.['id'] ?? `new-${String(index)}`;
    return { ...block, attrs: { id } };
  });
  return { type: 'doc', content: content ?? [] };
}

describe(`${String(CLIENTS)} people writing in four articles at once, ${String(EDITS)} edits each`, () => {
  let db: TestDatabase;
  let room: Newsroom;
  let api: StaffApi;
  let articles: string[];
  let late: number;
  beforeAll(
    async () => {
      db = await freshDatabase();
      room = await aNewsroom(db, { size: 12 });
      api = await openStaffApi(room, writingRoutes);
      const { reporter, secondReporter, editor, chief } = room.people;
      const made = await Promise.all(
        ['a', 'b', 'c', 'd'].map(async (about) => anArticle(room).about(about).made()),
      );
      articles = made.map(({ id }) => id);
      const writers = [reporter, secondReporter, editor, chief];
      const all = Array.from({ length: CLIENTS }, async (_, client) => {
        const articleId = articles[client % 4] ?? '';
        const by = writers[Math.floor(client / 4)] ?? reporter;
        return write(api, by, { articleId, name: `client ${String(client)}` });
      });
      late = (await Promise.all(all)).reduce((sum, one) => sum + one, 0);
    },
    20 * 60 * 1000,
  );
  afterAll(async () => {
    await api.close();
    await room.close();
    await db.drop();
  });

  it('lose no edit that was acknowledged', async () => {
    const sentence = Array.from({ length: EDITS }, (_, edit) => String(edit + 1)).join(' ');
    for (const [index, id] of articles.entries()) {
      const { body } = await api.as(room.people.editor).get(`/articles/${id}`);
      const { content } = body.content.body;
      const words = content.map((block: { content: { text: string }[] }) => block.content[0]?.text);
      for (let client = index; client < CLIENTS; client += 4) {
        expect(words).toContain(`client ${String(client)}: ${sentence}`);
      }
      expect(words).toHaveLength(2 + CLIENTS / 4);
    }
    // Otherwise nobody met anybody, and nothing was proved.
    expect(late).toBeGreaterThan(CLIENTS);
  });

  it('leave one history without gaps or forks, each step its author’s own', async () => {
    for (const id of articles) {
      const [log] = await room.sql<{
        steps: number;
        first: number;
        last: number;
        position: number;
      }>(
        `SELECT count(*)::int AS steps, min(s.position) AS first, max(s.position) AS last, w.position
         FROM step s JOIN working_copy w ON w.article_id = s.article_id
         WHERE s.article_id = $1 GROUP BY w.position`,
        [id],
      );
      const edits = 2 + (CLIENTS / 4) * EDITS;
      expect(log).toEqual({ steps: edits, first: 1, last: edits, position: edits });
      const hands = await room.sql(
        `SELECT client_id, count(DISTINCT author_id)::int AS authors, count(*)::int AS steps FROM step
         WHERE article_id = $1 AND client_id <> '' GROUP BY client_id`,
        [id],
      );
      expect(hands).toHaveLength(CLIENTS / 4);
      for (const hand of hands) expect(hand).toMatchObject({ authors: 1, steps: EDITS });
    }
  });

  it('leave a log that leads from the last word back to the first', async () => {
    for (const id of articles) {
      const { body } = await api.as(room.people.editor).get(`/articles/${id}`);
      const steps = await room.sql<{ field: 'body'; change: unknown }>(
        'SELECT field, change FROM step WHERE article_id = $1 ORDER BY position DESC',
        [id],
      );
      const now = { content: body.content, working: body.content.body };
      const { content: first } = textBefore(now, steps);
      expect(first).toMatchObject({ headline: '', body: { content: [{ type: 'paragraph' }] } });
      expect(first.body.content?.[0]?.content).toBeUndefined();
    }
  });

  it('leave a record whose chain verifies', async () => {
    expect(await room.sql('SELECT * FROM record_verify()')).toEqual([]);
    expect(
      await room.sql(
        'SELECT count(*)::int AS entries FROM record_entry WHERE story_id IS NOT NULL',
      ),
    ).toEqual([{ entries: 8 }]);
  });
});
