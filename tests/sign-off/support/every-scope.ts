import { expect } from '@jest/globals';
import type { Scope } from '#contract/vocabulary.ts';
import { SCOPES } from '#contract/vocabulary.ts';
import { anArticle, factsOf, sign } from '#tests/support/article.ts';
import type { OpenHouse } from '#tests/support/open-house.ts';
import { aBody, aPicture, type Change } from '../fields-and-scopes.ts';

/** Deeds at a desk that asks for every scope, once `askForEveryScope` has run. */
export function everyScope(house: OpenHouse) {
  async function askForEveryScope(): Promise<void> {
    const { sql, desks } = house.room;
    await sql(
      `INSERT INTO desk_step (desk_id, position, scope) VALUES ($1, 1, 'editorial'), ($1, 2, 'legal'), ($1, 3, 'photo')`,
      [desks.paris],
    );
  }

  async function signed(articleId: string, scopes: readonly Scope[] = SCOPES): Promise<void> {
    for (const scope of scopes)
      await sign(house.room, house.room.people.chief, { articleId, scope });
  }

  async function saveAndCut(articleId: string, fields: object): Promise<void> {
    const translator = house.api.as(house.room.people.translator);
    const { position } = await factsOf(house.room, articleId);
    const saved = await translator.put(`/articles/${articleId}/working-copy`, {
      ifMatch: position,
      body: fields,
    });
    expect(saved.status).toBe(200);
    const cut = await translator.post(`/articles/${articleId}/revisions`, {
      body: { position: saved.body.position as number },
    });
    expect([200, 201]).toContain(cut.status);
  }

  /** A translation with a picture whose desk asks for every scope, and has every signature. */
  async function everythingSigned(): Promise<string> {
    const { room, api } = house;
    const { editor, translator, chief } = room.people;
    const english = await anArticle(room).inReview().signedBy(editor).live().made();
    const made = await api
      .as(translator)
      .post(`/articles/${english.id}/translations`, { body: { language: 'fr' } });
    const articleId = String(made.body.id);
    await saveAndCut(articleId, {
      headline: 'Le ferry',
      body: aBody(aPicture()),
      credits: [{ role: 'translation', name: 'Claire Vasseur' }],
    });
    const { version } = await factsOf(room, articleId);
    await api.as(chief).patch(`/articles/${articleId}`, {
      ifMatch: version,
      body: { slug: 'le-ferry', sectionId: room.sections.city, commissionedWords: 300 },
    });
    await signed(articleId);
    expect(await voidedInRule(articleId)).toEqual([]);
    return articleId;
  }

  async function voidedInRule(articleId: string): Promise<Scope[]> {
    const { body } = await house.api.as(house.room.people.chief).get(`/articles/${articleId}`);
    const steps = body.steps as { scope: Scope; met: boolean; voided: string | null }[];
    expect(steps.filter(({ met }) => !met).every(({ voided }) => voided !== null)).toBe(true);
    return steps.filter(({ met }) => !met).map(({ scope }) => scope);
  }

  async function voidedInSql(articleId: string): Promise<Scope[]> {
    const rows = await house.room.sql<{ scope: Scope }>(
      `SELECT s.scope FROM article a, steps_standing(a.id, a.head_revision_id) s WHERE a.id = $1 AND s.signed < s.people`,
      [articleId],
    );
    return rows.map(({ scope }) => scope);
  }

  async function changeByApi(articleId: string, { by, send }: Change): Promise<void> {
    if (by === 'content') return saveAndCut(articleId, send);
    const { version, story } = await factsOf(house.room, articleId);
    const chief = house.api.as(house.room.people.chief);
    const answer =
      by === 'article'
        ? await chief.patch(`/articles/${articleId}`, { ifMatch: version, body: send })
        : await chief.patch(`/stories/${story.id}`, { ifMatch: story.version, body: send });
    expect(answer.status).toBe(200);
  }

  async function changeBySql(articleId: string, { by, sql: { part, path, value } }: Change) {
    const { sql, people } = house.room;
    if (by === 'content') {
      const parts = ['words', 'captions', 'credits', 'pictures'].map((name) =>
        name === part
          ? `jsonb_set(r.${name}::jsonb, '${path ?? ''}', $3::jsonb)::text`
          : `r.${name}`,
      );
      return sql(
        `WITH made AS (
           INSERT INTO revision (article_id, number, position, reason, words, captions, credits, pictures, made_by)
           SELECT a.id, r.number + 1, r.position, 'named-save', ${parts.join(', ')}, $2
           FROM article a JOIN revision r ON r.id = a.head_revision_id WHERE a.id = $1 RETURNING id)
         INSERT INTO revision_author (revision_id, person_id, blocks) SELECT id, $2, '{}' FROM made`,
        [articleId, people.translator.id, JSON.stringify(value)],
      );
    }
    return sql(
      by === 'article'
        ? `UPDATE article SET ${part} = $2 WHERE id = $1`
        : `UPDATE story SET ${part} = $2 WHERE id = (SELECT story_id FROM article WHERE id = $1)`,
      [articleId, value],
    );
  }

  return {
    askForEveryScope,
    signed,
    saveAndCut,
    everythingSigned,
    voidedInRule,
    voidedInSql,
    changeByApi,
    changeBySql,
  };
}
