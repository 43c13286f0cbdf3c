import { beforeEach, describe, expect, it } from '@jest/globals';
import type { GoesLive } from '#contract/api/schedules.ts';
import type { Issue } from '#contract/problem.ts';
import { publish, save, sign } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { aReadyArticle, anEvening, cut, schedule, stopping } from './scheduling.ts';
import { SITUATIONS } from './situations.ts';

const house = openHouse();

beforeEach(async () => anEvening(house));

const AT_SIX = { local: '2026-11-24T06:00', zone: 'Europe/Paris' };

async function listed(query: Record<string, string>): Promise<GoesLive['items']> {
  const { reporter } = house.room.people;
  const search = new URLSearchParams({ checked: 'true', ...query }).toString();
  const { body } = await house.api.as(reporter).get(`/schedules?${search}`);
  return body.items as GoesLive['items'];
}

async function takeBackSignatures(articleId: string): Promise<void> {
  await house.room.sql(
    `INSERT INTO sign_off_withdrawal (sign_off_id, person_id, reason)
     SELECT id, person_id, 'The source called' FROM sign_off WHERE article_id = $1`,
    [articleId],
  );
}

describe('what goes live, asked before its time', () => {
  it('says that all is well, and what will stop it as soon as something would', async () => {
    const article = await aReadyArticle(house.room);
    const other = await aReadyArticle(house.room);
    await schedule(house.room, article);
    await schedule(house.room, other);
    const about = { articleId: article.id };
    expect(await listed(about)).toMatchObject([
      { article: { id: article.id }, check: { ready: true }, settled: false },
    ]);
    await takeBackSignatures(article.id);
    const [item] = await listed(about);
    expect(item?.check?.ready).toBe(false);
    expect(stopping(item?.check?.issues ?? [])).toEqual(['sign-off-missing', 'author-not-covered']);
    expect(await listed({})).toHaveLength(2);
  });

  it('does not hold against it what was overridden with it', async () => {
    const { article, revisionId, kind } = await SITUATIONS['quotes-unbalanced'](house);
    const asked = house.api.as(house.room.people.chief);
    const checks = await asked.get(`/articles/${article.id}/publish-checks`);
    const overrides = (checks.body.issues as Issue[])
      .filter(({ severity }) => severity === 'error')
      .map(({ code, at }) => ({ code, at, reason: 'As she said it.' }));
    const body = { revisionId, kind, overrides, ...AT_SIX };
    expect((await asked.post(`/articles/${article.id}/schedules`, { body })).status).toBe(201);
    const [item] = await listed({ articleId: article.id });
    expect(item?.check?.ready).toBe(true);
    expect(stopping(item?.check?.issues ?? [])).toEqual([]);
    await takeBackSignatures(article.id);
    const [then] = await listed({ articleId: article.id });
    expect(stopping(then?.check?.issues ?? [])).not.toContain('quotes-unbalanced');
    expect(then?.check?.ready).toBe(false);
  });
});

describe('what failed to go live', () => {
  const failed = async (articleId: string): Promise<boolean[]> =>
    (await listed({ state: 'failed', articleId })).map(({ settled }) => settled);

  async function heldBack(): Promise<Awaited<ReturnType<typeof aReadyArticle>>> {
    const article = await aReadyArticle(house.room);
    await schedule(house.room, article);
    await house.room.sql(
      `UPDATE story SET embargo_until = '2026-11-24T07:00Z', embargo_zone = 'UTC' WHERE id = $1`,
      [article.storyId],
    );
    return article;
  }

  it('waits for somebody until it is scheduled again', async () => {
    const article = await heldBack();
    expect(await failed(article.id)).toEqual([false]);
    await schedule(house.room, article, { local: '2026-11-24T09:00' });
    expect(await failed(article.id)).toEqual([true]);
  });

  it('waits for somebody until its story is set aside', async () => {
    const article = await heldBack();
    await house.room.sql('UPDATE story SET spiked_at = newsroom_now() WHERE id = $1', [
      article.storyId,
    ]);
    expect(await failed(article.id)).toEqual([true]);
  });

  it('waits for nobody where somebody published it, or a later text, in its place', async () => {
    const { reporter, editor, chief } = house.room.people;
    const byHand = await aReadyArticle(house.room);
    await schedule(house.room, byHand);
    await publish(house.room, chief, byHand.id);
    expect(await failed(byHand.id)).toEqual([true]);
    const later = await aReadyArticle(house.room);
    await schedule(house.room, later);
    await save(house.room, reporter, { articleId: later.id, headline: 'Ferry sails again' });
    await cut(house.room, later);
    await sign(house.room, editor, { articleId: later.id });
    await publish(house.room, chief, later.id);
    expect(await failed(later.id)).toEqual([true]);
  });
});
