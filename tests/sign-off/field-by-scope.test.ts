import { beforeAll, describe, expect, it } from '@jest/globals';
import { articleChangeBody } from '#contract/api/writing.ts';
import { storyChangeBody } from '#contract/api/story.ts';
import { NODE_ATTRIBUTES } from '#contract/body/node-attributes.ts';
import { FIELDS, type Scope } from '#contract/vocabulary.ts';
import { factsOf } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { TABLE, aBody, aPicture, WORDS, ALL } from './fields-and-scopes.ts';
import { everyScope } from './support/every-scope.ts';

describe('a field that is changed after everybody has signed', () => {
  const house = openHouse();

  const {
    askForEveryScope,
    signed,
    saveAndCut,
    everythingSigned,
    voidedInRule,
    voidedInSql,
    changeByApi,
    changeBySql,
  } = everyScope(house);

  beforeAll(askForEveryScope);

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
