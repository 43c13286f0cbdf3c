import { beforeAll, describe, expect, it } from '@jest/globals';
import { ABILITIES } from '#contract/vocabulary.ts';
import { anArticle, type MadeArticle } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';

const NOBODY = '019aab3c-0000-7000-8000-00000000000a';

describe('what somebody else may do with an article', () => {
  const house = openHouse();
  let article: MadeArticle;
  beforeAll(async () => {
    article = await anArticle(house.room).inReview().made();
  });

  const ask = async (by: Member, personId?: string, articleId = article.id) =>
    house.api
      .as(by)
      .get(
        `/articles/${articleId}/abilities${personId === undefined ? '' : `?personId=${personId}`}`,
      );

  it('is, for everybody, just what the article’s own screen tells them', async () => {
    const { people } = house.room;
    for (const who of Object.values(people)) {
      const [own, seen] = await Promise.all([
        ask(who),
        house.api.as(who).get(`/articles/${article.id}`),
      ]);
      expect(own.body.abilities).toEqual(seen.body.abilities);
      expect(Object.keys(own.body.abilities as object).sort()).toEqual([...ABILITIES].sort());
      const asked = await ask(people.chief, who.id);
      expect(asked.body).toEqual(own.body);
      expect(asked.body).toMatchObject({ person: { id: who.id, name: who.name } });
    }
  });

  it('comes with the reason of each refusal, and the roles on which it rests', async () => {
    const { people } = house.room;
    const { body } = await ask(people.editor, people.reporter.id);
    expect(body).toMatchObject({
      roles: ['reporter'],
      desk: { slug: 'city' },
      abilities: {
        edit: { allowed: true },
        publish: { allowed: false, reason: 'right-missing' },
        'sign-editorial': { allowed: false },
        return: {
          allowed: false,
          reason: 'right-missing',
          sentence: 'Your role on this desk does not include this.',
        },
      },
    });
    const stranger = await ask(people.editor, people.translator.id);
    expect(stranger.body).toMatchObject({
      roles: [],
      abilities: { edit: { reason: 'not-on-this-desk' } },
    });
  });

  it('is for whoever runs the desk or the newsroom to ask, and nobody else’s business', async () => {
    const { people } = house.room;
    for (const who of [people.editor, people.chief, people.admin])
      expect(await ask(who, people.reporter.id)).toMatchObject({ status: 200 });
    expect(await ask(people.reporter, people.editor.id)).toMatchObject({
      status: 403,
      body: { code: 'right-missing' },
    });
    expect(await ask(people.translator, people.editor.id)).toMatchObject({
      status: 403,
      body: { code: 'not-on-this-desk' },
    });
  });

  it('is not found of an article or a person that is not there, or has left', async () => {
    const { people, sql } = house.room;
    expect(await ask(people.chief, NOBODY)).toMatchObject({ status: 404 });
    expect(await ask(people.chief, people.reporter.id, NOBODY)).toMatchObject({ status: 404 });
    await sql('UPDATE person SET active = false WHERE id = $1', [people.secondReporter.id]);
    expect(await ask(people.chief, people.secondReporter.id)).toMatchObject({ status: 404 });
    expect(
      await house.api.as(people.chief).get(`/articles/${article.id}/abilities?personId=x`),
    ).toMatchObject({ status: 400 });
  });
});
