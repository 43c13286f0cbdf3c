import { beforeAll, describe, expect, it } from '@jest/globals';
import { articleChangeBody } from '#contract/api/writing.ts';
import { storyChangeBody } from '#contract/api/story.ts';
import { NODE_ATTRIBUTES } from '#contract/body/node-attributes.ts';
import { FIELDS, SCOPES, type Scope } from '#contract/vocabulary.ts';
import { anArticle, factsOf, sign } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { TABLE, type Change, aBody, aPicture, WORDS, ALL } from './fields-and-scopes.ts';

describe('a field that is changed after everybody has signed', () => {
  const house = openHouse();

  beforeAll(async () => {
    const { sql, desks } = house.room;
    await sql(
      `INSERT INTO desk_step (desk_id, position, scope) VALUES ($1, 1, 'editorial'), ($1, 2, 'legal'), ($1, 3, 'photo')`,
      [desks.paris],
    );
  });

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

  /** The scopes for whose signatures the API refuses to publish the head. */
  async function refusedByApi(articleId: string): Promise<string[]> {
    const { head } = await factsOf(house.room, articleId);
    // As an update of what was never published, so that nothing of the table goes out while it is walked.
    const answer = await house.api
      .as(house.room.people.chief)
      .post(`/articles/${articleId}/publications`, {
        body: { revisionId: head?.id, kind: 'update' },
      });
    expect(answer).toMatchObject({ status: 409, body: { code: 'publish-checks-failed' } });
    const issues = answer.body.issues as { at: string; code: string }[];
    return issues.filter(({ code }) => code.startsWith('sign-off-')).map(({ at }) => at);
  }

  /** Whether a program with the runtime role could publish the head: the refusal, or null when nothing stops it. */
  async function refusedBySql(articleId: string): Promise<string | null> {
    const client = await house.room.services.database.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        `INSERT INTO publication (article_id, revision_id, sequence, kind, significant, note, slug, person_id)
         SELECT a.id, r.id, 1, 'initial', true, r.words::jsonb ->> 'updateNote', a.slug, $2
         FROM article a JOIN revision r ON r.id = a.head_revision_id WHERE a.id = $1`,
        [articleId, house.room.people.chief.id],
      );
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }

  async function expectVoid(articleId: string, voids: readonly Scope[]): Promise<void> {
    expect([...(await voidedInRule(articleId))].sort()).toEqual([...voids].sort());
    expect([...(await voidedInSql(articleId))].sort()).toEqual([...voids].sort());
    expect((await refusedByApi(articleId)).sort()).toEqual(
      voids.map((scope) => `scope:${scope}`).sort(),
    );
    const refused = await refusedBySql(articleId);
    if (voids.length === 0) expect(refused).toBeNull();
    else expect(refused).toMatch(new RegExp(`^no standing (?:${voids.join('|')}) sign-off`, 'u'));
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

  it('is one of a table that has every field of content, article and story', () => {
    const image = Object.keys(NODE_ATTRIBUTES.image).filter((name) => name !== 'id');
    const ofArticle = Object.keys(articleChangeBody.shape);
    const ofStory = Object.keys(storyChangeBody.shape);
    const named = (owner: string, name: string): string =>
      name === 'flags' ? `${owner}.flags` : name;
    const fields = [
      ...FIELDS,
      ...image.map((name) => `image.${name}`),
      ...ofArticle.map((name) => named('article', name)),
      ...ofStory.map((name) => named('story', name)),
    ];
    // Another desk asks for its own signatures: that is another table.
    const expected = new Set(fields.filter((name) => name !== 'deskId'));
    expect(Object.keys(TABLE).sort()).toEqual([...expected].sort());
  });

  it.each(Object.entries(TABLE))('%s, through the API, voids what covers it', async (_, change) => {
    const articleId = await everythingSigned();
    await changeByApi(articleId, change);
    await expectVoid(articleId, change.voids);
    await signed(articleId, change.voids);
    expect(await voidedInRule(articleId)).toEqual([]);
  });

  it.each(Object.entries(TABLE))('%s, by SQL, voids what covers it', async (_, change) => {
    const articleId = await everythingSigned();
    await changeBySql(articleId, change);
    await expectVoid(articleId, change.voids);
    await signed(articleId, change.voids);
    expect(await voidedInSql(articleId)).toEqual([]);
  });

  it('is a picture that comes, goes or moves: then its place is part of the words', async () => {
    const articleId = await everythingSigned();
    await saveAndCut(articleId, { body: aBody(aPicture(), aPicture({ id: 'x2' })) });
    await expectVoid(articleId, ALL);
    await signed(articleId);
    const [first, ...rest] = aBody(aPicture(), aPicture({ id: 'x2' })).content ?? [];
    await saveAndCut(articleId, {
      body: { ...aBody(), content: [...rest, ...(first === undefined ? [] : [first])] },
    });
    await expectVoid(articleId, WORDS);
    await signed(articleId, WORDS);
    await saveAndCut(articleId, { body: aBody() });
    await expectVoid(articleId, ALL);
    // What was signed once stands again as soon as the text says just that again.
    await saveAndCut(articleId, { body: aBody(aPicture()) });
    expect(await voidedInSql(articleId)).toEqual([]);
  });
});
