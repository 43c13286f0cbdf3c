import { describe, expect, it } from '@jest/globals';
import { anArticle, publish } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';

const house = openHouse();

async function aBlockedArticle() {
  const { room, api } = house;
  const { editor } = room.people;
  const article = await anArticle(room).inReview().signedBy(editor).made();
  await api.as(editor).patch(`/articles/${article.id}`, { body: { slug: 'ferry' }, ifMatch: 2 });
  const { body: thread } = await api.as(editor).post(`/articles/${article.id}/comments`, {
    body: { text: 'The port has not confirmed this.', blocking: true },
  });
  return { article, thread };
}

describe('an open comment that blocks publication', () => {
  it('is listed by the publish checks with who opened it, until it is resolved', async () => {
    const { article, thread } = await aBlockedArticle();
    const as = house.api.as(house.room.people.chief);
    const asked = async () => (await as.get(`/articles/${article.id}/publish-checks`)).body;
    const before = await asked();
    expect(before.ready).toBe(false);
    expect(before.issues).toContainEqual({
      at: `thread:${String(thread.id)}`,
      code: 'comment-blocking',
      message: 'A comment by Ines Halloran blocks publication until it is resolved.',
      severity: 'error',
      override: null,
    });
    await as.post(`/comments/${String(thread.id)}/resolutions`, { body: {} });
    expect(JSON.stringify(await asked())).not.toContain('comment-blocking');
    await as.post(`/comments/${String(thread.id)}/reopenings`, { body: {} });
    expect((await asked()).ready).toBe(false);
  });

  it('is refused by the one door with the reason', async () => {
    const { article } = await aBlockedArticle();
    const as = house.api.as(house.room.people.chief);
    const { body } = await as.get(`/articles/${article.id}`);
    const answer = await as.post(`/articles/${article.id}/publications`, {
      body: { revisionId: body.head.id, kind: 'initial' },
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'publish-checks-failed' } });
    expect(answer.body.issues.map(({ code }: { code: string }) => code)).toContain(
      'comment-blocking',
    );
  });

  it('is refused by the database alone, and passes once it is resolved', async () => {
    const { room, api } = house;
    const { chief } = room.people;
    const { article, thread } = await aBlockedArticle();
    await expect(publish(room, chief, article.id)).rejects.toThrow(/blocks publication/u);
    await api.as(chief).post(`/comments/${String(thread.id)}/resolutions`, { body: {} });
    await publish(room, chief, article.id);
    await api.as(chief).post(`/comments/${String(thread.id)}/reopenings`, { body: {} });
    const withdrawn = await api.as(chief).post(`/articles/${article.id}/withdrawals`, {
      body: { notice: 'We are checking this report.' },
    });
    expect(withdrawn.status).toBeLessThan(300);
  });

  it('and a publication in the same moment never both stand', async () => {
    const { room, api } = house;
    const { chief, editor } = room.people;
    for (let round = 0; round < 6; round += 1) {
      const { id } = await anArticle(room).inReview().signedBy(editor).made();
      const [published, opened] = await Promise.allSettled([
        publish(room, chief, id),
        api.as(editor).post(`/articles/${id}/comments`, { body: { text: 'Stop', blocking: true } }),
      ]);
      expect(opened.status).toBe('fulfilled');
      const [order] = await room.sql<{ first: boolean | null }>(
        `SELECT p.at < t.at AS first FROM comment_thread t LEFT JOIN publication p ON p.article_id = t.article_id
         WHERE t.article_id = $1`,
        [id],
      );
      // Either the thread was there first and readers have nothing, or it came after the publication.
      expect(order?.first).toBe(published.status === 'fulfilled' ? true : null);
    }
  });
});
