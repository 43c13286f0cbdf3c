import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { viewArticle } from '#server/writing/queries/view-article.ts';
import { anArticle, save } from '#tests/support/article.ts';
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts';
import { aNewsroom, type Newsroom } from '#tests/support/newsroom.ts';

describe('a story from its first line to the desk', () => {
  let db: TestDatabase;
  let room: Newsroom;
  beforeAll(async () => {
    db = await freshDatabase();
    room = await aNewsroom(db);
  });
  afterAll(async () => {
    await room.close();
    await db.drop();
  });

  it('is begun, written, submitted and read', async () => {
    const { reporter, editor } = room.people;
    const article = await anArticle(room).inReview().made();
    const view = await viewArticle(room.services, editor.actor, article.id);
    expect(view).toMatchObject({
      stage: 'in-review',
      position: 2,
      headIsCurrent: true,
      head: { number: 1, authors: [{ id: reporter.id }] },
      abilities: { return: { allowed: true }, submit: { allowed: false } },
    });
    const position = await save(room, editor, { articleId: article.id, headline: 'Ferry back' });
    expect(position).toBe(3);
  });

  it('goes live, is updated and withdrawn', async () => {
    const { editor } = room.people;
    const article = await anArticle(room).inReview().signedBy(editor).live().withdrawn().made();
    const view = await viewArticle(room.services, editor.actor, article.id);
    expect(view).toMatchObject({
      stage: 'drafting',
      live: null,
      lastPublication: { kind: 'withdrawal' },
    });
  });
});
