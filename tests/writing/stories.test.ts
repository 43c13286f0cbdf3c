import { describe, expect, it } from '@jest/globals';
import { anArticle, factsOf } from '#tests/support/article.ts';
import { stepStandings } from '#server/writing/rules/required-steps.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openRoom } from './open-room.ts';

const here = openRoom();

const NOBODY = '019aab3c-0000-7000-8000-00000000000a';

async function patchStory(by: Member, storyId: string, body: object, ifMatch = 1) {
  return here.api.as(by).patch(`/stories/${storyId}`, { body, ifMatch });
}

async function patchArticle(by: Member, id: string, body: object) {
  const { version } = await factsOf(here.room, id);
  return here.api.as(by).patch(`/articles/${id}`, { body, ifMatch: version });
}

async function recorded(storyId: string): Promise<string[]> {
  const rows = await here.room.sql<{ kind: string }>(
    'SELECT kind FROM record_entry WHERE story_id = $1 ORDER BY seq',
    [storyId],
  );
  return rows.map(({ kind }) => kind);
}

describe('a new story', () => {
  const about = { slugline: 'harbour-ferry', language: 'en' };

  it('has an article with one empty paragraph, a slug from its headline and an entry in the record', async () => {
    const { reporter } = here.room.people;
    const answer = await here.api.as(reporter).post('/stories', {
      body: { ...about, deskId: here.room.desks.city, headline: 'Ferry is back!', urgency: 3 },
    });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        story: { slugline: 'harbour-ferry', sourceLanguage: 'en', urgency: 3, version: 1 },
        language: 'en',
        slug: 'ferry-is-back',
        stage: 'drafting',
        content: { headline: 'Ferry is back!', body: { content: [{ type: 'paragraph' }] } },
        head: null,
        live: null,
        steps: [{ stepId: null, scope: 'editorial', people: 1, met: false }],
        versions: [{ language: 'en', isSource: true }],
        publicUrl: null,
      },
    });
    expect(answer.body.content.body.content).toHaveLength(1);
    expect(await recorded(answer.body.story.id)).toEqual(['story-created', 'article-created']);
  });

  it.each([
    ['on a desk of others', 'reporter', { desk: 'paris' }, 403, 'not-on-this-desk'],
    ['on a desk that is not there', 'reporter', { desk: NOBODY }, 403, 'not-on-this-desk'],
    [
      'in a language the newsroom lacks',
      'reporter',
      { language: 'ja' },
      422,
      'language-not-in-newsroom',
    ],
    ['by somebody on no desk', 'admin', {}, 403, 'right-missing'],
    ['without a slugline', 'reporter', { slugline: ' ' }, 400, 'invalid-request'],
    ['with an unknown field', 'reporter', { colour: 'red' }, 400, 'invalid-request'],
  ] as const)('is refused %s', async (_how, who, change, status, code) => {
    const { desk, ...rest } = { desk: 'city', ...change } as { desk: string };
    const desks: Record<string, string> = here.room.desks;
    const body = { ...about, deskId: desks[desk] ?? desk, ...rest };
    const answer = await here.api.as(here.room.people[who]).post('/stories', { body });
    expect(answer).toMatchObject({ status, body: { code } });
  });
});

describe('changing a story', () => {
  it('shows what its topics are called, as far as they were loaded', async () => {
    const { reporter } = here.room.people;
    const { id, storyId } = await anArticle(here.room).made();
    const labels = { en: 'environment', fr: 'environnement' };
    await here.room.sql(
      `INSERT INTO topic (code, labels) VALUES ('medtop:06000000', $1)
       ON CONFLICT (code) DO UPDATE SET labels = excluded.labels`,
      [JSON.stringify(labels)],
    );
    expect(await here.api.as(reporter).get(`/articles/${id}`)).toMatchObject({
      body: { story: { topics: [] }, topicLabels: {} },
    });
    const topics = ['medtop:06000000', 'medtop:20000059'];
    expect(await patchStory(reporter, storyId, { topics })).toMatchObject({ status: 200 });
    const { body } = await here.api.as(reporter).get(`/articles/${id}`);
    expect(body).toMatchObject({ story: { topics } });
    expect(body).toHaveProperty('topicLabels', { 'medtop:06000000': labels });
  });

  it('keeps what is not given, counts the version, and refuses who comes late', async () => {
    const { reporter, secondReporter } = here.room.people;
    const { storyId } = await anArticle(here.room).made();
    const change = { urgency: 2, noteToEditors: 'Two calls out.', topics: ['medtop:20000059'] };
    expect(await patchStory(reporter, storyId, change)).toMatchObject({
      status: 200,
      body: { ...change, slugline: 'harbour-ferry', version: 2 },
    });
    expect(await patchStory(secondReporter, storyId, { urgency: 9 })).toMatchObject({
      status: 412,
      body: {
        code: 'stale-version',
        current: {
          version: 2,
          changes: [{ by: { id: reporter.id }, kind: 'story-changed' }, { kind: 'story-created' }],
        },
      },
    });
    expect(await recorded(storyId)).toContain('story-changed');
  });

  it('takes an editor for its desk and its flags', async () => {
    const { reporter, editor } = here.room.people;
    const { storyId, id } = await anArticle(here.room).made();
    for (const change of [{ flags: ['needs-legal'] }, { deskId: here.room.desks.paris }]) {
      expect(await patchStory(reporter, storyId, change)).toMatchObject({
        status: 403,
        body: { code: 'right-missing' },
      });
    }
    expect(await patchStory(editor, storyId, { flags: ['needs-legal'] })).toMatchObject({
      status: 200,
    });
    const steps = stepStandings(await factsOf(here.room, id), null);
    expect(steps.map(({ scope }) => scope)).toEqual(['editorial', 'legal']);
  });

  it('takes its articles along to another desk, but not those that stand elsewhere', async () => {
    const { chief } = here.room.people;
    const { storyId, id } = await anArticle(here.room).made();
    const other = await anArticle(here.room).onDesk('paris').writtenBy(chief).made();
    const { paris } = here.room.desks;
    expect(await patchStory(chief, storyId, { deskId: paris })).toMatchObject({
      status: 200,
      body: { desk: { slug: 'paris' } },
    });
    expect(await factsOf(here.room, id)).toMatchObject({ desk: { slug: 'paris' }, version: 2 });
    expect(await patchArticle(chief, other.id, { deskId: here.room.desks.city })).toMatchObject({
      status: 200,
    });
    await patchStory(chief, other.storyId, { deskId: here.room.desks.city });
    expect(await factsOf(here.room, other.id)).toMatchObject({ desk: { slug: 'city' } });
    expect(await patchStory(chief, storyId, { deskId: NOBODY }, 2)).toMatchObject({
      status: 422,
      body: { code: 'desk-unknown', issues: [{ at: 'deskId' }] },
    });
  });
});

describe('changing an article', () => {
  it('sets slug and section, and says which of what was sent names nothing', async () => {
    const { reporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const change = { slug: 'ferry-sails', sectionId: here.room.sections.city };
    expect(await patchArticle(reporter, id, change)).toMatchObject({
      status: 200,
      body: { ...change, version: 2 },
    });
    expect(await patchArticle(reporter, id, { sectionId: NOBODY })).toMatchObject({
      status: 422,
      body: { issues: [{ at: 'sectionId', code: 'section-unknown' }] },
    });
    const late = await here.api.as(reporter).patch(`/articles/${id}`, { body: change, ifMatch: 1 });
    expect(late).toMatchObject({
      status: 412,
      body: {
        code: 'stale-version',
        current: {
          version: 2,
          changes: [{ by: { id: reporter.id }, kind: 'article-changed' }, {}],
        },
      },
    });
    expect(await patchArticle(reporter, id, { slug: 'Two words' })).toMatchObject({ status: 400 });
  });

  it('takes an editor to hand it to another desk or to flag it', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const { paris } = here.room.desks;
    expect(await patchArticle(reporter, id, { deskId: paris })).toMatchObject({ status: 403 });
    expect(await patchArticle(reporter, id, { flags: ['sensitive'] })).toMatchObject({
      status: 403,
    });
    expect(await patchArticle(editor, id, { flags: ['sensitive'], deskId: paris })).toMatchObject({
      status: 200,
      body: { flags: ['sensitive'], desk: { slug: 'paris' } },
    });
  });
});

describe('an embargo', () => {
  const paris = 'Europe/Paris';
  const set = async (by: Member, storyId: string, embargo: object | null) =>
    here.api.as(by).put(`/stories/${storyId}/embargo`, { body: { embargo } });

  it('is a local time in a zone, moved and lifted, each in the record', async () => {
    const { chief } = here.room.people;
    const { storyId, id } = await anArticle(here.room).made();
    expect(await set(chief, storyId, { local: '2099-07-01T06:00', zone: paris })).toMatchObject({
      status: 200,
      body: { embargo: { until: '2099-07-01T04:00:00.000Z', zone: paris } },
    });
    expect(await set(chief, storyId, { local: null, zone: paris })).toMatchObject({
      body: { embargo: { until: 'infinity', zone: paris } },
    });
    const list = await here.api.as(chief).get('/articles');
    expect(list.body.items.find((row: { id: string }) => row.id === id)).toMatchObject({
      embargoed: true,
    });
    expect(await factsOf(here.room, id)).toMatchObject({ story: { embargo: { until: null } } });
    expect(await set(chief, storyId, null)).toMatchObject({ status: 200, body: { embargo: null } });
    expect(await recorded(storyId)).toEqual(
      expect.arrayContaining(['embargo-set', 'embargo-set', 'embargo-lifted']),
    );
  });

  it.each([
    ['a time that the clocks skip', '2099-03-29T02:30', paris, 'embargo.local', 'time-skipped'],
    ['a day in no calendar', '2099-02-30T02:30', paris, 'embargo.local', 'time-unknown'],
    ['a zone nobody knows', '2099-03-29T02:30', 'Mars/Olympus', 'embargo.zone', 'zone-unknown'],
    ['an open end in a zone nobody knows', null, 'Mars/Olympus', 'embargo.zone', 'zone-unknown'],
    ['a time that has passed', '2020-01-01T06:00', paris, 'embargo.local', 'embargo-past'],
  ])('is refused for %s', async (_what, local, zone, at, code) => {
    const { storyId, id } = await anArticle(here.room).made();
    expect(await set(here.room.people.chief, storyId, { local, zone })).toMatchObject({
      status: 422,
      body: { code, issues: [{ at, code }] },
    });
    expect(await factsOf(here.room, id)).toMatchObject({ story: { embargo: null } });
  });

  it('is not lifted by who has not seen that it was moved meanwhile', async () => {
    const { chief } = here.room.people;
    const { storyId, id } = await anArticle(here.room).made();
    const until = { local: '2099-07-01T06:00', zone: paris };
    expect((await set(chief, storyId, until)).status).toBe(200);
    const { version } = (await factsOf(here.room, id)).story;
    const later = { local: '2099-08-01T06:00', zone: paris };
    const both = await Promise.all(
      [later, null].map(async (embargo) =>
        here.api
          .as(chief)
          .put(`/stories/${storyId}/embargo`, { body: { embargo }, ifMatch: version }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const [won, lost] = both[0]?.status === 200 ? both : both.toReversed();
    expect(lost?.body).toMatchObject({ code: 'stale-version', current: { version: version + 1 } });
    const { story } = (await here.api.as(chief).get(`/articles/${id}`)).body;
    expect(story.embargo).toEqual(won?.body.embargo);
    const wild = { body: { embargo: null }, ifMatch: version };
    expect((await here.api.as(chief).put(`/stories/${storyId}/embargo`, wild)).status).toBe(412);
  });

  it('is for those with the right to set it', async () => {
    const { storyId } = await anArticle(here.room).made();
    expect(await set(here.room.people.editor, storyId, null)).toMatchObject({
      status: 403,
      body: { code: 'right-missing' },
    });
  });
});
