import { describe, expect, it } from '@jest/globals';
import { anArticle, factsOf, type MadeArticle } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';

const ROUNDS = 12;

describe('in the same second', () => {
  const house = openHouse({ size: 12 });

  async function merge(duplicate: MadeArticle, into: MadeArticle) {
    const { version } = (await factsOf(house.room, duplicate.id)).story;
    return house.api.as(house.room.people.chief).post(`/stories/${duplicate.storyId}/merge`, {
      body: { into: into.storyId, reason: 'The same event' },
      ifMatch: version,
    });
  }

  it('two merges that cross each other come to exactly one, and never to a ring', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const one = await anArticle(house.room).about('one').made();
      const two = await anArticle(house.room).about('two').made();
      const said = await Promise.all([merge(one, two), merge(two, one)]);
      expect(said.map(({ status }) => status).sort()).toEqual([201, 409]);
      const lost = said.find(({ status }) => status === 409);
      expect(['has-taken-in', 'other-story-closed']).toContain(lost?.body.code);
      const rings = await house.room.sql(
        `SELECT 1 FROM story a JOIN story b ON b.id = a.merged_into_id WHERE b.merged_into_id IS NOT NULL`,
      );
      expect(rings).toEqual([]);
    }
  });

  it('three merges in a circle make no chain', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [one, two, three] = await Promise.all([
        anArticle(house.room).about('one').made(),
        anArticle(house.room).about('two').made(),
        anArticle(house.room).about('three').made(),
      ]);
      const said = await Promise.all([merge(one, two), merge(two, three), merge(three, one)]);
      const done = said.filter(({ status }) => status === 201).length;
      expect({ done, whole: done >= 1 && done <= 2 }).toEqual({ done, whole: true });
      const chains = await house.room.sql(
        `SELECT 1 FROM story a JOIN story b ON b.id = a.merged_into_id WHERE b.merged_into_id IS NOT NULL`,
      );
      expect(chains).toEqual([]);
    }
  });

  it('a merge and a publication end with nothing live in a merged story', async () => {
    const { room, api } = house;
    const { editor, chief } = room.people;
    for (let round = 0; round < ROUNDS; round += 1) {
      const ready = await anArticle(room).about('ready').inReview().signedBy(editor).made();
      const other = await anArticle(room).about('other').made();
      const { head } = await factsOf(room, ready.id);
      const [merged, published] = await Promise.all([
        merge(ready, other),
        api.as(chief).post(`/articles/${ready.id}/publications`, {
          body: { revisionId: head?.id, kind: 'initial' },
        }),
      ]);
      // Whoever comes second finds what the first has left: a live text that would be lost, or a story that is closed.
      const { live, story } = await factsOf(room, ready.id);
      expect({
        merged: merged.status,
        published: published.status,
        live: live !== null,
        closed: story.merged !== null,
      }).toEqual(
        merged.status === 201
          ? { merged: 201, published: 409, live: false, closed: true }
          : { merged: 409, published: 201, live: true, closed: false },
      );
    }
  });
});
