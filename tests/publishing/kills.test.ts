import { describe, expect, it } from '@jest/globals';
import {
  anArticle,
  factsOf,
  publish,
  save,
  sign,
  type MadeArticle,
} from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';

const KILL = {
  reason: 'The letter was forged',
  notices: { en: 'This story was wrong.', fr: 'Cet article était faux.' },
  confirmation: 'harbour-ferry',
};

describe('a kill', () => {
  const house = openHouse();

  /** A live story with a live French version. */
  async function inTwoLanguages(): Promise<{ english: MadeArticle; french: string }> {
    const { room, api } = house;
    const { editor, secondEditor, translator, chief } = room.people;
    const english = await anArticle(room).inReview().signedBy(editor).live().made();
    const made = await api
      .as(translator)
      .post(`/articles/${english.id}/translations`, { body: { language: 'fr' } });
    expect(made.status).toBe(201);
    const french = String(made.body.id);
    await save(room, translator, { articleId: french, headline: 'Le bac revient' });
    const { position } = await factsOf(room, french);
    await api.as(translator).post(`/articles/${french}/submissions`, { body: { position } });
    for (const scope of ['editorial', 'language'] as const)
      await sign(room, secondEditor, { articleId: french, scope });
    await publish(room, chief, french);
    return { english, french };
  }

  async function killBy(who: 'chief' | 'editor', storyId: string, body: object = KILL) {
    const { room, api } = house;
    return api.as(room.people[who]).post(`/stories/${storyId}/kills`, { body });
  }

  it('ends the story in every language at once', async () => {
    const { room } = house;
    const { english, french } = await inTwoLanguages();
    expect((await killBy('chief', english.storyId)).status).toBe(201);
    const states = await room
      .sql(
        `SELECT state, notice, words FROM public_article WHERE story_id = (SELECT story_id FROM article WHERE id = $1) ORDER BY language`,
        [french],
      )
      .catch((error: unknown) => error);
    expect(states).toEqual([
      { state: 'killed', notice: KILL.notices.en, words: null },
      { state: 'killed', notice: KILL.notices.fr, words: null },
    ]);
  });

  it('wants the slugline typed, a notice for every published version, and the right', async () => {
    const { english } = await inTwoLanguages();
    expect(await killBy('editor', english.storyId)).toMatchObject({
      status: 403,
      body: { code: 'right-missing' },
    });
    expect(
      await killBy('chief', english.storyId, { ...KILL, confirmation: 'harbour' }),
    ).toMatchObject({ status: 422, body: { code: 'confirmation-mismatch' } });
    expect(
      await killBy('chief', english.storyId, { ...KILL, notices: { en: 'Wrong.' } }),
    ).toMatchObject({
      status: 422,
      body: { code: 'notice-missing', issues: [{ at: 'body.notices.fr' }] },
    });
    expect((await factsOf(house.room, english.id)).live).not.toBeNull();
  });

  it('is refused by Postgres when one language version would stay up', async () => {
    const { room } = house;
    const { english } = await inTwoLanguages();
    const insert = room.sql(
      `INSERT INTO kill (story_id, reason, person_id) VALUES ($1, 'hoax', $2)`,
      [english.storyId, room.people.chief.id],
    );
    await expect(insert).rejects.toThrow(/takes every language version down/u);
  });

  it('works in every state: drafted, in review, signed, embargoed, withdrawn and spiked', async () => {
    const { room } = house;
    const { editor, chief } = room.people;
    const stories = {
      drafted: await anArticle(room).made(),
      inReview: await anArticle(room).inReview().made(),
      signed: await anArticle(room).inReview().signedBy(editor).made(),
      withdrawn: await anArticle(room).inReview().signedBy(editor).live().withdrawn().made(),
      spiked: await anArticle(room).spiked().made(),
      embargoed: await anArticle(room).inReview().made(),
    };
    const embargo = { embargo: { local: null, zone: 'Europe/Paris' } };
    await house.api
      .as(chief)
      .put(`/stories/${stories.embargoed.storyId}/embargo`, { body: embargo, ifMatch: 1 });
    for (const [state, article] of Object.entries(stories)) {
      expect({ state, status: (await killBy('chief', article.storyId)).status }).toEqual({
        state,
        status: 201,
      });
    }
  });

  it('is for good: nothing of the story is written, signed, published or killed again', async () => {
    const { room, api } = house;
    const { chief, editor, reporter } = room.people;
    const article = await anArticle(room).inReview().signedBy(editor).live().made();
    const { head, position, version, story } = await factsOf(room, article.id);
    await killBy('chief', article.storyId);
    const as = api.as(chief);
    const path = `/articles/${article.id}`;
    const answers = await Promise.all([
      as.put(`${path}/working-copy`, { ifMatch: position, body: { headline: 'Alive' } }),
      as.patch(path, { ifMatch: version + 1, body: { slug: 'alive' } }),
      as.patch(`/stories/${article.storyId}`, {
        ifMatch: story.version,
        body: { slugline: 'ALIVE' },
      }),
      as.post(`${path}/submissions`, { body: { position } }),
      as.post(`${path}/sign-offs`, { body: { revisionId: head?.id, scope: 'editorial' } }),
      as.post(`${path}/publications`, { body: { revisionId: head?.id, kind: 'update' } }),
      as.post(`${path}/withdrawals`, { body: { notice: 'n' } }),
      as.post(`${path}/translations`, { body: { language: 'fr', deskId: room.desks.paris } }),
      as.post(`/stories/${article.storyId}/spikes`),
      as.post(`/stories/${article.storyId}/kills`, { body: KILL }),
    ]);
    for (const answer of answers) expect(answer.status).toBe(409);
    const refusals = [
      room
        .sql(
          `INSERT INTO step (article_id, position, field, change, author_id) VALUES ($1, $2, 'headline', '{}', $3)`,
          [article.id, position + 1, reporter.id],
        )
        .then(async () =>
          room.sql(
            `UPDATE working_copy SET headline = 'Alive', position = position + 1 WHERE article_id = $1`,
            [article.id],
          ),
        ),
      room.sql(`UPDATE article SET slug = 'alive' WHERE id = $1`, [article.id]),
      room.sql(`UPDATE story SET slugline = 'ALIVE' WHERE id = $1`, [article.storyId]),
      sign(room, room.people.secondEditor, { articleId: article.id }),
      publish(room, chief, article.id),
    ];
    for (const refusal of refusals)
      await expect(refusal).rejects.toThrow(/killed|kill, and only a kill/u);
    await expect(room.sql('DELETE FROM kill')).rejects.toThrow(/permission denied/u);
  });

  it('is confirmed by a second person, once', async () => {
    const { room, api } = house;
    const { chief, editor, secondEditor, reporter } = room.people;
    const article = await anArticle(room).made();
    const path = `/stories/${article.storyId}/kill-confirmations`;
    expect(await api.as(editor).post(path, { body: {} })).toMatchObject({
      status: 409,
      body: { code: 'kill-not-asked' },
    });
    await killBy('chief', article.storyId);
    expect(await api.as(chief).post(path, { body: {} })).toMatchObject({
      status: 403,
      body: { code: 'killed-it-yourself' },
    });
    expect(await api.as(reporter).post(path, { body: {} })).toMatchObject({
      status: 403,
      body: { code: 'right-missing' },
    });
    const bySql = room.sql(
      `INSERT INTO kill_confirmation (kill_id, person_id) SELECT id, person_id FROM kill WHERE story_id = $1`,
      [article.storyId],
    );
    await expect(bySql).rejects.toThrow(/a second person confirms/u);
    expect((await api.as(editor).post(path, { body: {} })).status).toBe(204);
    expect(await api.as(secondEditor).post(path, { body: {} })).toMatchObject({
      status: 409,
      body: { code: 'kill-confirmed' },
    });
  });
});

describe('a withdrawal', () => {
  const house = openHouse();

  it('takes one language version away and lets it come back as a correction', async () => {
    const { room, api } = house;
    const { chief, editor, reporter } = room.people;
    const article = await anArticle(room).inReview().signedBy(editor).live().made();
    const path = `/articles/${article.id}`;
    expect(
      await api.as(editor).post(`${path}/withdrawals`, { body: { notice: 'We are checking.' } }),
    ).toMatchObject({ status: 403 });
    expect(
      (await api.as(chief).post(`${path}/withdrawals`, { body: { notice: 'We are checking.' } }))
        .status,
    ).toBe(201);
    expect(
      await api.as(chief).post(`${path}/withdrawals`, { body: { notice: 'Again' } }),
    ).toMatchObject({ status: 409, body: { code: 'not-live' } });
    await save(room, reporter, {
      articleId: article.id,
      headline: 'Ferry returned after winter',
      updateNote: '(Corrects headline)',
    });
    const { position, version } = await factsOf(room, article.id);
    await api.as(chief).patch(path, { ifMatch: version, body: { sectionId: room.sections.city } });
    await api.as(reporter).post(`${path}/submissions`, { body: { position } });
    await sign(room, editor, { articleId: article.id });
    const revisionId = (await factsOf(room, article.id)).head?.id;
    const initial = await api
      .as(chief)
      .post(`${path}/publications`, { body: { revisionId, kind: 'initial' } });
    expect(initial).toMatchObject({
      status: 409,
      body: {
        issues: expect.arrayContaining([expect.objectContaining({ code: 'kind-initial-taken' })]),
      },
    });
    const corrections = [{ was: 'returns', now: 'returned' }];
    const answer = await api
      .as(chief)
      .post(`${path}/publications`, { body: { revisionId, kind: 'correction', corrections } });
    expect(answer).toMatchObject({
      status: 201,
      body: { article: { live: { kind: 'correction', sequence: 3 } } },
    });
  });
});
