import { describe, expect, it } from '@jest/globals';
import {
  anArticle,
  factsOf,
  type ArticleBuilder,
  type MadeArticle,
} from '#tests/support/article.ts';
import { openRoom } from './open-room.ts';

/*
 * Every command in every situation, asked of the API by somebody who holds every right: done, or
 * refused with this code. A situation or a command that is missing here is missing in the newsroom.
 */

const here = openRoom();

const SITUATIONS = {
  draft: (article) => article,
  'in review': (article) => article.inReview(),
  returned: (article) => article.inReview().returned(),
  live: (article) => article.inReview().signedBy(here.room.people.editor).live(),
  'live, update in review': (article) =>
    article
      .inReview()
      .signedBy(here.room.people.editor)
      .live()
      .editedBy(here.room.people.reporter, { headline: 'Ferry returns early' })
      .inReview(),
  withdrawn: (article) => article.inReview().signedBy(here.room.people.editor).live().withdrawn(),
  spiked: (article) => article.spiked(),
  'spiked in review': (article) => article.inReview().spiked(),
  killed: (article) => article.inReview().killed(),
} satisfies Record<string, (article: ArticleBuilder) => ArticleBuilder>;
type Situation = keyof typeof SITUATIONS;

type Call = { method: 'post' | 'put' | 'patch'; path: string; body?: unknown; ifMatch?: number };

const EMBARGO = { embargo: { local: '2099-01-01T06:00', zone: 'Europe/Paris' } };

const COMMANDS = {
  save: async ({ id }) => ({
    method: 'put',
    path: `/articles/${id}/working-copy`,
    body: { headline: 'Ferry is late' },
    ifMatch: (await factsOf(here.room, id)).position,
  }),
  'keep a revision': async ({ id }) => ({
    method: 'post',
    path: `/articles/${id}/revisions`,
    body: { position: (await factsOf(here.room, id)).position, label: 'Before lunch' },
  }),
  submit: async ({ id }) => ({
    method: 'post',
    path: `/articles/${id}/submissions`,
    body: { position: (await factsOf(here.room, id)).position },
  }),
  return: async ({ id }) => ({
    method: 'post',
    path: `/articles/${id}/returns`,
    body: { note: 'Who says so?' },
  }),
  'take back': async ({ id }) => ({ method: 'post', path: `/articles/${id}/take-backs` }),
  'change the slug': async ({ id }) => ({
    method: 'patch',
    path: `/articles/${id}`,
    body: { slug: 'ferry-late' },
    ifMatch: (await factsOf(here.room, id)).version,
  }),
  'change the story': async ({ id, storyId }) => ({
    method: 'patch',
    path: `/stories/${storyId}`,
    body: { urgency: 3 },
    ifMatch: (await factsOf(here.room, id)).story.version,
  }),
  'set an embargo': async ({ storyId }) => ({
    method: 'put',
    path: `/stories/${storyId}/embargo`,
    body: EMBARGO,
  }),
  'lift the embargo': async ({ storyId }) => ({
    method: 'put',
    path: `/stories/${storyId}/embargo`,
    body: { embargo: null },
  }),
  spike: async ({ storyId }) => ({ method: 'post', path: `/stories/${storyId}/spikes` }),
  restore: async ({ storyId }) => ({ method: 'post', path: `/stories/${storyId}/restorations` }),
  copy: async ({ id }) => ({
    method: 'post',
    path: `/articles/${id}/copies`,
    body: { slugline: 'harbour-ferry-2' },
  }),
} satisfies Record<string, (article: MadeArticle) => Promise<Call>>;
type CommandName = keyof typeof COMMANDS;

const DONE = 'done';
const OPEN = {
  save: DONE,
  'keep a revision': DONE,
  submit: DONE,
  return: 'not-in-review',
  'take back': 'not-in-review',
  'change the slug': DONE,
  'change the story': DONE,
  'set an embargo': DONE,
  'lift the embargo': DONE,
  spike: DONE,
  restore: 'story-not-spiked',
  copy: DONE,
};
const REVIEW = { ...OPEN, submit: 'already-in-review', return: DONE, 'take back': DONE };
const READERS_HAVE_IT = { 'set an embargo': 'story-live', spike: 'story-live' };
const SPIKED = {
  ...Object.fromEntries(Object.keys(OPEN).map((command) => [command, 'story-spiked'])),
  // Holding back is never wrong.
  'set an embargo': DONE,
  'lift the embargo': DONE,
  restore: DONE,
  copy: DONE,
};

const EXPECTED: Record<Situation, Record<string, string>> = {
  draft: OPEN,
  'in review': REVIEW,
  returned: OPEN,
  live: { ...OPEN, ...READERS_HAVE_IT, submit: 'nothing-to-submit' },
  'live, update in review': { ...REVIEW, ...READERS_HAVE_IT },
  withdrawn: OPEN,
  spiked: SPIKED,
  'spiked in review': SPIKED,
  killed: Object.fromEntries(Object.keys(OPEN).map((command) => [command, 'story-killed'])),
};

async function ask(article: MadeArticle, command: CommandName): Promise<string> {
  const call: Call = await COMMANDS[command](article);
  const { method, path, body, ifMatch } = call;
  const answer = await here.api.as(here.room.people.chief)[method](path, {
    ...(body === undefined ? {} : { body }),
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });
  return answer.status < 300 ? DONE : answer.body.code;
}

async function make(situation: Situation): Promise<MadeArticle> {
  return SITUATIONS[situation](anArticle(here.room)).made();
}

const commands = Object.keys(COMMANDS) as CommandName[];

describe.each(Object.keys(SITUATIONS) as Situation[])('a story that is %s', (situation) => {
  const expected = EXPECTED[situation];

  it('has an answer for every command', () => {
    expect(Object.keys(expected).sort()).toEqual([...commands].sort());
  });

  const refused = commands.filter((command) => expected[command] !== DONE);
  it('refuses what cannot be done now, and nothing of it happens', async () => {
    const article = await make(situation);
    const before = await factsOf(here.room, article.id);
    const answers: Record<string, string> = {};
    for (const command of refused) answers[command] = await ask(article, command);
    expect(answers).toEqual(Object.fromEntries(refused.map((name) => [name, expected[name]])));
    expect({ ...(await factsOf(here.room, article.id)), now: 0 }).toEqual({ ...before, now: 0 });
  });

  const done = commands.filter((command) => expected[command] === DONE);
  if (done.length > 0) {
    it.each(done)('lets somebody %s', async (command) => {
      expect(await ask(await make(situation), command)).toBe(DONE);
    });
  }
});

describe('after a command', () => {
  it.each([
    ['submit', 'draft', 'in-review'],
    ['submit', 'returned', 'in-review'],
    ['return', 'in review', 'returned'],
    ['take back', 'in review', 'drafting'],
    ['save', 'in review', 'in-review'],
    ['save', 'returned', 'returned'],
    ['keep a revision', 'in review', 'in-review'],
    ['return', 'live, update in review', 'returned'],
  ] as const)('%s, what was %s stands at %s', async (command, situation, stage) => {
    const article = await make(situation);
    expect(await ask(article, command)).toBe(DONE);
    expect(await factsOf(here.room, article.id)).toMatchObject({ stage });
  });

  it('restores a spiked story to the stage it had', async () => {
    const article = await make('spiked in review');
    expect(await ask(article, 'restore')).toBe(DONE);
    expect(await factsOf(here.room, article.id)).toMatchObject({
      stage: 'in-review',
      story: { spikedAt: null },
    });
  });

  it('keeps what readers have, whatever the desk does', async () => {
    const article = await make('live, update in review');
    const { live } = await factsOf(here.room, article.id);
    expect(await ask(article, 'return')).toBe(DONE);
    expect(await ask(article, 'save')).toBe(DONE);
    expect(live).not.toBeNull();
    expect((await factsOf(here.room, article.id)).live).toEqual(live);
  });
});
