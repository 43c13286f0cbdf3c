import { describe, expect, it } from '@jest/globals';
import { databaseFault } from '#server/kit/database/database-fault.ts';
import { makeRevision } from '#server/writing/commands/make-revision.ts';
import { anArticle, factsOf, publish, sign } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';

const COPY = `Dredger crew stops work

The crew of the dredger stopped work on Monday.

The authority said it would answer on Tuesday.`;
const FIRST = 'The crew of the dredger stopped work on Monday.';
const SECOND = 'The authority said it would answer on Tuesday.';

describe('words that came in from an agency', () => {
  const house = openHouse();

  /** Brings the copy in as somebody, with these paragraphs approved; gives the article. */
  async function bringIn(by: Member, paragraphs: string[], headline = 'Dredger crew stops work') {
    const { api, room } = house;
    const read = await api.as(by).post('/imports', { body: { text: COPY } });
    const { language: _language, ...draft } = read.body.draft;
    const body = {
      ...draft,
      headline,
      paragraphs,
      language: 'en',
      slugline: 'DREDGER',
      deskId: room.desks.city,
    };
    const made = await api.as(by).post(`/imports/${String(read.body.id)}/drafts`, { body });
    expect(made.status).toBe(201);
    return { id: String(made.body.id), origin: `wire:${String(read.body.id)}` };
  }

  async function cut(by: Member, articleId: string): Promise<void> {
    const { position } = await factsOf(house.room, articleId);
    await makeRevision(house.room.services, by.actor, { articleId, position, label: 'As it came' });
  }

  async function authorsOf(articleId: string): Promise<{ person_id: string; blocks: string[] }[]> {
    return house.room.sql(
      `SELECT ra.person_id, ra.blocks FROM revision_author ra JOIN article a ON a.head_revision_id = ra.revision_id
       WHERE a.id = $1`,
      [articleId],
    );
  }

  it('are nobody’s here: whoever brought them in may sign them, and they may go out', async () => {
    const { editor } = house.room.people;
    const { id, origin } = await bringIn(editor, [FIRST, SECOND]);
    const steps = await house.room.sql(
      `SELECT DISTINCT author_id, origin FROM step WHERE article_id = $1 AND field IN ('headline', 'body')`,
      [id],
    );
    expect(steps).toEqual([{ author_id: null, origin }]);
    await cut(editor, id);
    expect(await authorsOf(id)).toEqual([]);
    await sign(house.room, editor, { articleId: id });
    await publish(house.room, editor, id);
    expect((await factsOf(house.room, id)).live?.kind).toBe('initial');
  });

  it('are told as the agency’s, beside what a person made of them', async () => {
    const { editor } = house.room.people;
    const { id, origin } = await bringIn(editor, [
      FIRST,
      'The authority said it would answer on Wednesday.',
      'New.',
    ]);
    const { body } = await house.api.as(editor).get(`/articles/${id}/authorship`);
    const told = JSON.stringify(body);
    expect(told).toContain(origin);
    expect(told).toContain(editor.id);
    await cut(editor, id);
    const authors = await authorsOf(id);
    expect(authors).toMatchObject([{ person_id: editor.id }]);
    expect(authors[0]?.blocks).toHaveLength(2);
  });

  it('do not carry a person’s own words past another’s eyes', async () => {
    const { editor, reporter } = house.room.people;
    for (const paragraphs of [
      [FIRST, SECOND, 'The editor added this.'],
      ['Something else.', SECOND],
    ]) {
      const { id } = await bringIn(editor, paragraphs);
      await cut(editor, id);
      const alone = sign(house.room, editor, { articleId: id });
      const refused = alone.catch((error: unknown) => databaseFault(error)?.hint);
      expect(await refused).toBe('wrote-these-words');
    }
    const { id } = await bringIn(reporter, [FIRST, SECOND], 'Dredgers rest');
    await cut(reporter, id);
    expect(await authorsOf(id)).toEqual([{ person_id: reporter.id, blocks: ['headline'] }]);
  });

  it('are not claimed by leaving authors out: a first revision of our own has one', async () => {
    const { editor, secondEditor } = house.room.people;
    const { id } = await anArticle(house.room)
      .writtenBy(house.room.people.reporter)
      .inReview()
      .made();
    await house.room.sql(
      `INSERT INTO revision (article_id, number, parent_id, position, reason, words, captions, credits, pictures, made_by)
       SELECT article_id, number + 1, id, position, 'named-save', replace(words, 'Forty', 'Fifty'), captions, credits, pictures, $2
       FROM revision WHERE article_id = $1`,
      [id, editor.id],
    );
    await sign(house.room, secondEditor, { articleId: id });
    const out = await publish(house.room, secondEditor, id).catch(
      (error: unknown) => databaseFault(error)?.hint,
    );
    expect(out).toBe('author-not-covered');
  });
});
