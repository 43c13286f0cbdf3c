import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Issue } from '#contract/problem.ts';
import { save } from '#tests/support/article.ts';
import { frozenClock } from '#tests/support/database.ts';
import { openHouse } from '#tests/support/open-house.ts';
import {
  aReadyArticle,
  anEvening,
  cut,
  endOf,
  newsOf,
  runDue,
  schedule,
  SIX_INSTANT,
  stopping,
} from './scheduling.ts';
import { SITUATIONS } from './situations.ts';

const house = openHouse();

beforeEach(async () => anEvening(house));

type Ready = Awaited<ReturnType<typeof aReadyArticle>>;
const AT_SIX = { local: '2026-11-24T06:00', zone: 'Europe/Paris' };

async function ask(article: Ready, change: object, by = house.room.people.editor) {
  const body = { revisionId: article.revisionId, kind: 'initial', ...AT_SIX, ...change };
  return house.api.as(by).post(`/articles/${article.id}/schedules`, { body });
}

describe('a schedule', () => {
  it('names the revision, its digest, a kind and a local time, and shows on the article', async () => {
    const article = await aReadyArticle(house.room);
    const answer = await ask(article, {});
    expect(answer.status).toBe(201);
    const { scheduleId, article: view } = answer.body;
    expect(view.schedule).toMatchObject({
      id: scheduleId,
      revisionId: article.revisionId,
      revisionNumber: 1,
      kind: 'initial',
      instant: '2026-11-24T05:00:00.000Z',
      by: { id: house.room.people.editor.id },
      ...AT_SIX,
    });
    expect(view.abilities.schedule).toMatchObject({ allowed: false, reason: 'already-scheduled' });
    expect(view.abilities['cancel-schedule']).toEqual({ allowed: true });
    const reading = await house.api
      .as(house.room.people.reporter)
      .get(`/articles/${article.id}/schedules`);
    expect(reading.body.items).toMatchObject([
      { id: scheduleId, digest: view.head.digest, end: null },
    ]);
    const kinds = await house.room.sql(
      'SELECT kind, person_id FROM record_entry WHERE subject_id = $1',
      [scheduleId],
    );
    expect(kinds).toEqual([{ kind: 'article-scheduled', person_id: house.room.people.editor.id }]);
  });

  it('tells what was overridden with it, and still does when it failed', async () => {
    const { article, revisionId, kind } = await SITUATIONS['quotes-unbalanced'](house);
    const { chief, reporter } = house.room.people;
    const asked = house.api.as(chief);
    const checks = await asked.get(`/articles/${article.id}/publish-checks`);
    const overrides = (checks.body.issues as Issue[])
      .filter(({ severity }) => severity === 'error')
      .map(({ code, at }) => ({ code, at, reason: 'As she said it.' }));
    expect(overrides.length).toBeGreaterThan(0);
    const body = { revisionId, kind, overrides, ...AT_SIX };
    expect((await asked.post(`/articles/${article.id}/schedules`, { body })).status).toBe(201);
    const told = async () => {
      const reading = await house.api.as(reporter).get(`/articles/${article.id}/schedules`);
      return reading.body.items as { overrides: object[]; end: { kind: string } | null }[];
    };
    expect(await told()).toMatchObject([{ overrides, end: null }]);
    // What is still to run when an evening begins is left behind.
    await anEvening(house);
    expect(await told()).toMatchObject([{ overrides, end: { kind: 'failed' } }]);
  });

  it('publishes that revision at its instant, whatever was written meanwhile, and not a second before', async () => {
    const article = await aReadyArticle(house.room);
    const id = await schedule(house.room, article);
    await save(house.room, house.room.people.reporter, {
      articleId: article.id,
      headline: 'Later words',
    });
    await frozenClock(house.db, '2026-11-24T04:59:59.999Z');
    expect(await runDue(house.room)).toEqual([]);
    await frozenClock(house.db, SIX_INSTANT);
    expect(await runDue(house.room)).toEqual(['published']);
    const [row] = await house.room.sql(
      `SELECT p.revision_id, p.person_id, p.schedule_id, p.at FROM article a JOIN publication p ON p.id = a.live_publication_id
       WHERE a.id = $1`,
      [article.id],
    );
    expect(row).toEqual({
      revision_id: article.revisionId,
      person_id: house.room.people.editor.id,
      schedule_id: id,
      at: new Date(SIX_INSTANT),
    });
    expect(await endOf(house.room, id)).toMatchObject({ kind: 'published' });
    expect(await runDue(house.room)).toEqual([]);
  });

  it('is cancelled with a reason, by who made it or may publish it, and does not run then', async () => {
    const article = await aReadyArticle(house.room);
    const id = await schedule(house.room, article);
    const { reporter, chief } = house.room.people;
    const path = `/schedules/${id}`;
    const body = { reason: 'The minister speaks at seven' };
    expect(await house.api.as(reporter).delete(path, { body })).toMatchObject({ status: 403 });
    expect(await house.api.as(chief).delete(path, { body: { reason: ' ' } })).toMatchObject({
      status: 400,
    });
    const answer = await house.api.as(chief).delete(path, { body });
    expect(answer).toMatchObject({ status: 200, body: { article: { schedule: null } } });
    expect(await endOf(house.room, id)).toEqual({ kind: 'cancelled', code: '', ...body });
    expect(await house.api.as(chief).delete(path, { body })).toMatchObject({
      status: 409,
      body: { code: 'not-scheduled' },
    });
    await frozenClock(house.db, SIX_INSTANT);
    expect(await runDue(house.room)).toEqual([]);
    // Nobody who took part in the decision need be told of it.
    expect(await newsOf(house.room, id)).toEqual([]);
  });

  it('is one at a time for an article', async () => {
    const article = await aReadyArticle(house.room);
    await schedule(house.room, article);
    expect(await ask(article, { local: '2026-11-25T06:00' })).toMatchObject({
      status: 409,
      body: { code: 'already-scheduled' },
    });
  });

  it('of two that are made in the same second is one', async () => {
    const article = await aReadyArticle(house.room);
    const answers = await Promise.all([1, 2, 3, 4].map(async () => ask(article, {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });
});

describe('a time that cannot be scheduled', () => {
  let article: Ready;
  beforeAll(async () => {
    article = await aReadyArticle(house.room);
  });

  it.each([
    [{ local: '2026-11-23T18:59' }, 422, 'schedule-past'],
    [{ local: '2026-11-23T19:00' }, 422, 'schedule-past'],
    [{ local: '2027-11-26T06:00' }, 422, 'schedule-too-far'],
    [{ local: '2126-11-24T06:00' }, 422, 'schedule-too-far'],
    [{ local: '2026-02-30T06:00' }, 422, 'time-unknown'],
    [{ local: 'tomorrow' }, 422, 'time-unknown'],
    [{ zone: 'Europe/Atlantis' }, 422, 'zone-unknown'],
    [{ zone: '+01:00' }, 422, 'zone-unknown'],
    [{ local: '2027-03-28T02:30' }, 422, 'time-skipped'],
    [{ local: '2027-10-31T02:30' }, 409, 'time-twice'],
  ])('is refused with the reason: %j', async (change, status, code) => {
    const answer = await ask(article, change);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.body.detail).toMatch(/\w{3,} .*[.:]/);
  });

  it('is refused with its neighbours, or asked about with both', async () => {
    const spring = await ask(article, { local: '2027-03-28T02:30' });
    expect(spring.body.current.choices).toEqual([
      { instant: '2027-03-28T00:59:00.000Z', local: '2027-03-28T01:59', offset: '+01:00' },
      { instant: '2027-03-28T01:00:00.000Z', local: '2027-03-28T03:00', offset: '+02:00' },
    ]);
    const autumn = await ask(article, { local: '2027-10-31T02:30' });
    expect(autumn.body.current.choices.map(({ offset }: { offset: string }) => offset)).toEqual([
      '+02:00',
      '+01:00',
    ]);
    const chosen = await ask(article, { local: '2027-10-31T02:30', which: 'later' });
    expect(chosen.body.article.schedule.instant).toBe('2027-10-31T01:30:00.000Z');
  });

  it.each([
    [{ which: 'second' }],
    [{ local: 6 }],
    [{ zone: undefined }],
    [{ kind: 'withdrawal' }],
    [{ sneaky: true }],
    [{ local: '2'.repeat(200) }],
  ])('is no request at all when it is not written as one: %j', async (change) => {
    expect(await ask(article, change)).toMatchObject({ status: 400 });
  });
});

describe('what could not go out', () => {
  it('is not scheduled: unsigned words, a kind that does not fit, somebody without the right', async () => {
    const { reporter, admin } = house.room.people;
    const ready = await aReadyArticle(house.room);
    const withoutRight = await ask(ready, {}, reporter);
    expect(withoutRight).toMatchObject({ status: 409, body: { code: 'publish-checks-failed' } });
    expect(stopping(withoutRight.body.issues)).toEqual(['right-missing']);
    expect(await ask(ready, {}, admin)).toMatchObject({ status: 409 });
    expect(stopping((await ask(ready, { kind: 'update' })).body.issues)).toEqual([
      'kind-initial-needed',
      'note-missing',
    ]);
    await save(house.room, reporter, { articleId: ready.id, headline: 'Unsigned words' });
    const unsigned = await ask(ready, { revisionId: await cut(house.room, ready) });
    expect(stopping(unsigned.body.issues)).toContain('author-not-covered');
  });

  it('is not scheduled: a story that is spiked or killed, an article that does not exist', async () => {
    const spiked = await aReadyArticle(house.room);
    const { chief } = house.room.people;
    await house.api.as(chief).post(`/stories/${spiked.storyId}/spikes`);
    await house.room.sql('UPDATE story SET spiked_at = newsroom_now() WHERE id = $1', [
      spiked.storyId,
    ]);
    expect(stopping((await ask(spiked, {})).body.issues)).toEqual(['story-spiked']);
    const none = { ...spiked, id: '01900000-0000-7000-8000-000000000000' };
    expect(await ask(none, {})).toMatchObject({ status: 404 });
  });

  it('is not scheduled before its embargo ends, and may be for the moment when it ends', async () => {
    const article = await aReadyArticle(house.room);
    const { chief, editor } = house.room.people;
    const embargo = { local: '2026-11-24T06:00', zone: 'Europe/Paris' };
    const set = await house.api
      .as(chief)
      .put(`/stories/${article.storyId}/embargo`, { body: { embargo } });
    expect(set.status).toBeLessThan(300);
    const view = await house.api.as(editor).get(`/articles/${article.id}`);
    expect(view.body.abilities).toMatchObject({
      publish: { allowed: false, reason: 'embargoed' },
      schedule: { allowed: true },
    });
    expect(stopping((await ask(article, { local: '2026-11-24T05:59' })).body.issues)).toEqual([
      'embargoed',
    ]);
    expect(await ask(article, {})).toMatchObject({ status: 201 });
    await frozenClock(house.db, SIX_INSTANT);
    expect(await runDue(house.room)).toEqual(['published']);
  });

  it('is not scheduled as long as an embargo has no end', async () => {
    const article = await aReadyArticle(house.room);
    const { chief, editor } = house.room.people;
    const embargo = { local: null, zone: 'Europe/Paris' };
    await house.api.as(chief).put(`/stories/${article.storyId}/embargo`, { body: { embargo } });
    expect(stopping((await ask(article, {})).body.issues)).toEqual(['embargoed']);
    const view = await house.api.as(editor).get(`/articles/${article.id}`);
    expect(view.body.abilities.schedule).toMatchObject({ allowed: false, reason: 'embargoed' });
  });
});
