import { describe, expect, it } from '@jest/globals';
import { anArticle, bodyOf, factsOf, save } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';

const LONG = Array.from({ length: 60 }, (_, n) => `Paragraph ${String(n + 1)} of the story.`);

describe('an editor who signs again', () => {
  const house = openHouse();

  async function cut(articleId: string): Promise<string> {
    const { room, api } = house;
    const { position } = await factsOf(room, articleId);
    const answer = await api
      .as(room.people.chief)
      .post(`/articles/${articleId}/revisions`, { body: { position } });
    return String(answer.body.id);
  }

  async function sign(by: Member, articleId: string, read?: string[]) {
    const revisionId = await cut(articleId);
    const body = { revisionId, scope: 'editorial', ...(read !== undefined && { read }) };
    return house.api.as(by).post(`/articles/${articleId}/sign-offs`, { body });
  }

  async function signedLong(): Promise<string> {
    const { room } = house;
    const { reporter, editor } = room.people;
    const { id } = await anArticle(room).writtenBy(reporter).inReview().made();
    await save(room, reporter, { articleId: id, body: bodyOf(...LONG) });
    expect(await sign(editor, id)).toMatchObject({ status: 201 });
    return id;
  }

  async function toRead(by: Member, articleId: string, scope = 'editorial') {
    await cut(articleId);
    return house.api.as(by).get(`/articles/${articleId}/read-again?scope=${scope}`);
  }

  it('has one thing to read when one paragraph of a long story changed', async () => {
    const { room } = house;
    const { reporter, editor } = room.people;
    const id = await signedLong();
    const changed = LONG.map((words, n) => (n === 30 ? 'It reads differently now.' : words));
    await save(room, reporter, { articleId: id, body: bodyOf(...changed) });
    expect(await toRead(editor, id)).toMatchObject({
      status: 200,
      body: { since: { revision: { number: expect.any(Number) } }, places: ['block:p31'] },
    });
    // To somebody who has not signed it all of it is new; there is no list to tick.
    expect((await toRead(room.people.chief, id)).body).toMatchObject({ since: null, places: [] });
    // Nor is there for a scope that they have not signed.
    expect((await toRead(editor, id, 'photo')).body).toMatchObject({ since: null, places: [] });
  });

  it('is refused while a change is unread, with each of them, and signs when all are read', async () => {
    const { room } = house;
    const { reporter, editor } = room.people;
    const id = await signedLong();
    const changed = LONG.map((words, n) => (n < 2 ? `${words} And more.` : words));
    await save(room, reporter, {
      articleId: id,
      headline: 'Another headline',
      body: bodyOf(...changed),
    });
    expect(await sign(editor, id)).toMatchObject({
      status: 409,
      body: {
        code: 'changes-unread',
        issues: [{ at: 'headline' }, { at: 'block:p1' }, { at: 'block:p2' }],
      },
    });
    expect(await sign(editor, id, ['headline', 'block:p1'])).toMatchObject({
      status: 409,
      body: { code: 'changes-unread', issues: [{ at: 'block:p2' }] },
    });
    const all = ['headline', 'block:p1', 'block:p2', 'block:no-such'];
    expect(await sign(editor, id, all)).toMatchObject({ status: 201 });
    const kept = await room.sql<{ read: string[]; since: string | null }>(
      `SELECT read, since_id AS since FROM sign_off WHERE article_id = $1 ORDER BY at DESC`,
      [id],
    );
    expect(kept.map(({ read }) => read)).toEqual([['headline', 'block:p1', 'block:p2'], []]);
    expect(kept.map(({ since }) => since !== null)).toEqual([true, false]);
  });

  it('compares with what they signed last, not with what others signed or readers have', async () => {
    const { room } = house;
    const { reporter, editor, secondEditor } = room.people;
    const id = await signedLong();
    await save(room, reporter, { articleId: id, headline: 'Second' });
    expect(await sign(secondEditor, id)).toMatchObject({ status: 201 });
    await save(room, reporter, { articleId: id, standfirst: 'Third.' });
    expect((await toRead(secondEditor, id)).body.places).toEqual(['standfirst']);
    expect((await toRead(editor, id)).body.places).toEqual(['headline', 'standfirst']);
  });

  it('has nothing to read when the words came back as they were', async () => {
    const { room } = house;
    const { reporter, editor } = room.people;
    const id = await signedLong();
    const { headline } = (await house.api.as(reporter).get(`/articles/${id}`)).body.content;
    await save(room, reporter, { articleId: id, headline: 'Second' });
    expect((await toRead(editor, id)).body.places).toEqual(['headline']);
    await save(room, reporter, { articleId: id, headline });
    expect((await toRead(editor, id)).body.places).toEqual([]);
  });

  it('cannot pass over it by writing to the database', async () => {
    const { room } = house;
    const { reporter, editor } = room.people;
    const id = await signedLong();
    await save(room, reporter, { articleId: id, headline: 'Second' });
    await cut(id);
    const insert = (read: string) =>
      room.sql(
        `INSERT INTO sign_off (article_id, revision_id, scope, person_id, read)
         SELECT id, head_revision_id, 'editorial', $2, $3::text[] FROM article WHERE id = $1`,
        [id, editor.id, read],
      );
    await expect(insert('{}')).rejects.toThrow(/has read what changed/u);
    await insert('{headline}');
  });
});
