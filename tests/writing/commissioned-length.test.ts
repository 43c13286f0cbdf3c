import { describe, expect, it } from '@jest/globals';
import { anArticle, factsOf } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openRoom } from './open-room.ts';

const here = openRoom();

async function patchArticle(by: Member, id: string, body: object) {
  const { version } = await factsOf(here.room, id);
  return here.api.as(by).patch(`/articles/${id}`, { body, ifMatch: version });
}

describe('a commissioned length', () => {
  it('is ordered in words and taken back; what is no length is refused', async () => {
    const { reporter, translator } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const ordered = await patchArticle(reporter, id, { commissionedWords: 600 });
    expect(ordered).toMatchObject({ status: 200, body: { commissionedWords: 600 } });
    for (const commissionedWords of [0, -1, 1.5, '600', 100_001]) {
      expect(await patchArticle(reporter, id, { commissionedWords })).toMatchObject({
        status: 400,
      });
    }
    expect(await patchArticle(reporter, id, { commissionedWords: null })).toMatchObject({
      status: 200,
      body: { commissionedWords: null },
    });
    expect(await patchArticle(translator, id, { commissionedWords: 1 })).toMatchObject({
      status: 403,
    });
    const [change] = await here.room.sql<{ detail: object }>(
      `SELECT detail FROM record_entry WHERE article_id = $1 AND kind = 'article-changed' ORDER BY seq`,
      [id],
    );
    expect(change?.detail).toEqual({ commissioned_words: { was: null, now: 600 } });
  });
});
