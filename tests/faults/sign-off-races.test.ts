import { describe, expect, it } from '@jest/globals';
import { anArticle, factsOf, save } from '#tests/support/article.ts';
import { count } from '#tests/support/counts.ts';
import { openHouse } from '#tests/support/open-house.ts';

const RACES = count({ full: 50, quick: 10 });

describe('a sign-off that races an edit', () => {
  const house = openHouse({ size: 16 });

  it(`makes live only what was signed, ${String(RACES)} of ${String(RACES)}`, async () => {
    const { room, api } = house;
    const { editor, reporter, chief } = room.people;
    let live = 0;
    for (let race = 0; race < RACES; race += 1) {
      const article = await anArticle(room)
        .headlined(`Ferry ${String(race)}`)
        .inReview()
        .made();
      const facts = await factsOf(room, article.id);
      await api.as(chief).patch(`/articles/${article.id}`, {
        ifMatch: facts.version,
        body: { sectionId: room.sections.city },
      });
      const signed = facts.head?.id ?? '';
      const edit = async (): Promise<void> => {
        const position = await save(room, reporter, {
          articleId: article.id,
          headline: `Ferry ${String(race)} sinks`,
        });
        await api.as(reporter).post(`/articles/${article.id}/revisions`, { body: { position } });
      };
      const signAndPublish = async (): Promise<void> => {
        await api.as(editor).post(`/articles/${article.id}/sign-offs`, {
          body: { revisionId: signed, scope: 'editorial' },
        });
        const head = (await factsOf(room, article.id)).head?.id ?? '';
        // The editor publishes what stands at the head now: signed or not, the system must know.
        await api.as(editor).post(`/articles/${article.id}/publications`, {
          body: { revisionId: head, kind: 'initial' },
        });
        await api.as(editor).post(`/articles/${article.id}/publications`, {
          body: { revisionId: signed, kind: 'initial' },
        });
      };
      await Promise.all([edit(), signAndPublish()]);
      const rows = await room.sql<{ covered: boolean; revision: string }>(
        `SELECT p.revision_id AS revision, EXISTS (
           SELECT FROM sign_off s WHERE s.article_id = p.article_id AND s.scope = 'editorial' AND s.with_right
             AND s.digest = scope_digest(p.revision_id, 'editorial') AND s.person_id <> $2) AS covered
         FROM publication p WHERE p.article_id = $1`,
        [article.id, reporter.id],
      );
      expect(rows).toEqual([{ covered: true, revision: signed }]);
      live += rows.length;
    }
    expect(live).toBe(RACES);
    expect(await room.sql('SELECT bad_seq FROM record_verify()')).toEqual([]);
  }, 120_000);
});
