import { describe, expect, it } from '@jest/globals';
import { anArticle } from '#tests/support/article.ts';
import type { PersonName } from '#tests/support/newsroom.ts';
import { openRoom } from './open-room.ts';

const here = openRoom();
const EVERYBODY = [
  'reporter',
  'secondReporter',
  'translator',
  'editor',
  'secondEditor',
  'chief',
  'admin',
] as const;
/** Who may give an article of the city desk back to its writer. */
const MAY_RETURN: readonly PersonName[] = ['editor', 'secondEditor', 'chief'];
/** Who may write on the city desk. */
const MAY_WRITE: readonly PersonName[] = ['reporter', 'secondReporter', ...MAY_RETURN];

async function open(by: PersonName, articleId: string, body: object = {}) {
  return here.api.as(here.room.people[by]).post(`/articles/${articleId}/comments`, {
    body: { text: 'A word', ...body },
  });
}

async function settle(by: PersonName, threadId: string, how: 'resolutions' | 'reopenings') {
  return here.api.as(here.room.people[by]).post(`/comments/${threadId}/${how}`, { body: {} });
}

describe('a comment', () => {
  it.each(EVERYBODY)('is for whoever reads the article: %s', async (name) => {
    const { id } = await anArticle(here.room).made();
    const thread = await open(name, id);
    expect(thread.status).toBe(201);
    const answer = await here.api
      .as(here.room.people[name])
      .post(`/comments/${thread.body.id}/replies`, { body: { text: 'More' } });
    expect(answer.status).toBe(201);
    expect((await settle(name, thread.body.id, 'resolutions')).status).toBe(201);
  });

  it.each(EVERYBODY)('of somebody else is resolved by who may write there: %s', async (name) => {
    const { id } = await anArticle(here.room).made();
    const thread = await open(name === 'chief' ? 'editor' : 'chief', id);
    const { body } = await here.api.as(here.room.people[name]).get(`/articles/${id}/comments`);
    const may = MAY_WRITE.includes(name);
    expect(body.threads[0].abilities.settle.allowed).toBe(may);
    const answer = await settle(name, thread.body.id, 'resolutions');
    expect(answer.status).toBe(may ? 201 : 403);
  });

  it('is not for somebody without any place in the newsroom, nor for a token that only reads', async () => {
    const { room } = here;
    const { id } = await anArticle(room).made();
    await room.sql('DELETE FROM membership WHERE person_id = $1', [room.people.translator.id]);
    expect(await open('translator', id)).toMatchObject({ status: 403 });
    await room.sql(`UPDATE api_token SET reach = 'read' WHERE person_id = $1`, [
      room.people.secondReporter.id,
    ]);
    expect(await open('secondReporter', id)).toMatchObject({ status: 403 });
    const people = await here.api.as(room.people.editor).get(`/articles/${id}/mentionable-people`);
    const names = people.body.items.map(({ name }: { name: string }) => name);
    expect(names).toContain(room.people.admin.name);
    expect(names).not.toContain(room.people.translator.name);
  });

  it('is not made on a story that rests or is dead, nor resolved there', async () => {
    const { room } = here;
    for (const [closed, code] of [
      [anArticle(room).spiked(), 'story-spiked'],
      [anArticle(room).killed(), 'story-killed'],
    ] as const) {
      const { id } = await closed.made();
      expect(await open('chief', id)).toMatchObject({ status: 409, body: { code } });
      await expect(
        room.sql(
          `INSERT INTO comment_thread (article_id, about, person_id) VALUES ($1, 'article', $2)`,
          [id, room.people.chief.id],
        ),
      ).rejects.toThrow(/restore it first|nothing of it changes/u);
    }
  });
});

describe('a comment that blocks publication', () => {
  it.each(EVERYBODY.filter((name) => name !== 'translator' && name !== 'secondReporter'))(
    'is opened, resolved and opened again by who may return the article: %s',
    async (name) => {
      const { id } = await anArticle(here.room).made();
      const may = MAY_RETURN.includes(name);
      expect((await open(name, id, { blocking: true })).status).toBe(may ? 201 : 403);
      const { body: thread } = await open('chief', id, { blocking: true });
      expect((await settle(name, thread.id, 'resolutions')).status).toBe(may ? 201 : 403);
      await settle('chief', thread.id, 'resolutions');
      expect((await settle(name, thread.id, 'reopenings')).status).toBe(may ? 201 : 403);
      const { body: article } = await here.api.as(here.room.people[name]).get(`/articles/${id}`);
      expect(article.abilities['comment-blocking'].allowed).toBe(may);
    },
  );

  it('stands in the record with who opened, resolved and reopened it; other comments do not', async () => {
    const { editor, chief } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const plain = await open('editor', id);
    await settle('editor', plain.body.id, 'resolutions');
    const { body: thread } = await open('editor', id, { blocking: true, text: 'Not confirmed.' });
    await settle('chief', thread.id, 'resolutions');
    await settle('editor', thread.id, 'reopenings');
    expect(
      await here.room.sql(
        `SELECT kind, person_id, detail ->> 'note' AS note FROM record_entry
         WHERE article_id = $1 AND kind LIKE '%comment%' ORDER BY seq`,
        [id],
      ),
    ).toEqual([
      { kind: 'blocking-comment-opened', person_id: editor.id, note: 'Not confirmed.' },
      { kind: 'blocking-comment-resolved', person_id: chief.id, note: 'Not confirmed.' },
      { kind: 'blocking-comment-reopened', person_id: editor.id, note: 'Not confirmed.' },
    ]);
  });

  it('is refused by the database from who may not, whatever the program says', async () => {
    const { reporter, chief } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const { body: thread } = await open('chief', id, { blocking: true });
    await expect(
      here.room.sql(
        `INSERT INTO comment_thread (article_id, about, blocking, person_id) VALUES ($1, 'article', true, $2)`,
        [id, reporter.id],
      ),
    ).rejects.toThrow(/may not stop a publication/u);
    const resolve = `INSERT INTO comment_resolution (thread_id, sequence, article_id, kind, person_id)
      VALUES ($1, 1, $2, 'resolved', $3)`;
    await expect(here.room.sql(resolve, [thread.id, id, reporter.id])).rejects.toThrow(
      /may not stop a publication/u,
    );
    await here.room.sql(resolve, [thread.id, id, chief.id]);
  });
});
