import { describe, expect, it } from '@jest/globals';
import { anArticle } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';

const house = openHouse();

async function aRule(change: object = {}, deskId: string | null = house.room.desks.city) {
  const rule = {
    kind: 'words',
    pattern: 'utilise',
    advice: 'Say “use”.',
    severity: 'blocks',
    ...change,
  };
  const { admin } = house.room.people;
  const { body } = await house.api.as(admin).post('/house-style-rules', {
    body: { deskId, rules: [rule] },
  });
  return body.items[0] as { id: string; version: number };
}

async function rest(rule: { id: string }): Promise<void> {
  const { admin } = house.room.people;
  const path = `/house-style-rules/${rule.id}`;
  await house.api.as(admin).patch(path, { body: { active: false }, ifMatch: 1 });
}

async function aSignedArticle() {
  const { room, api } = house;
  const { editor } = room.people;
  const article = await anArticle(room)
    .saying('They utilise the ferry.', 'Nothing to say here.')
    .inReview()
    .signedBy(editor)
    .made();
  await api.as(editor).patch(`/articles/${article.id}`, { body: { slug: 'ferry' }, ifMatch: 2 });
  return article.id;
}

async function asked(articleId: string) {
  const as = house.api.as(house.room.people.chief);
  const { body } = await as.get(`/articles/${articleId}/publish-checks`);
  const issues = body.issues as { at: string; code: string; severity: string; message: string }[];
  return { ready: body.ready as boolean, style: issues.filter((i) => i.code === 'house-style') };
}

async function publishIt(articleId: string) {
  const as = house.api.as(house.room.people.chief);
  const { body } = await as.get(`/articles/${articleId}`);
  return as.post(`/articles/${articleId}/publications`, {
    body: { revisionId: body.head.id, kind: 'initial' },
  });
}

describe('house style before publication', () => {
  it('is listed with place and advice, and stops it while a rule that blocks is active', async () => {
    const articleId = await aSignedArticle();
    const rule = await aRule();
    const before = await asked(articleId);
    expect(before).toMatchObject({
      ready: false,
      style: [
        {
          at: expect.stringMatching(/^block:/u),
          severity: 'error',
          message: 'House style: “utilise”. Say “use”.',
        },
      ],
    });
    const refused = await publishIt(articleId);
    expect(refused).toMatchObject({ status: 409, body: { code: 'publish-checks-failed' } });
    const told = refused.body.issues as { code: string }[];
    expect(told.filter(({ code }) => code === 'house-style')).toEqual(before.style);
    await rest(rule);
    expect(await asked(articleId)).toEqual({ ready: true, style: [] });
    expect((await publishIt(articleId)).status).toBe(201);
  });

  it('lets pass what only warns, and says nothing of advice', async () => {
    const articleId = await aSignedArticle();
    const warns = await aRule({ severity: 'warning' }, null);
    const advises = await aRule({ severity: 'advice', pattern: 'ferry' });
    expect(await asked(articleId)).toMatchObject({ ready: true, style: [{ severity: 'warning' }] });
    expect((await publishIt(articleId)).status).toBe(201);
    await rest(warns);
    await rest(advises);
  });

  it('goes by the article’s own desk and language', async () => {
    const articleId = await aSignedArticle();
    const french = await aRule({ language: 'fr' });
    const paris = await aRule({}, house.room.desks.paris);
    expect(await asked(articleId)).toEqual({ ready: true, style: [] });
    await rest(french);
    await rest(paris);
  });
});
