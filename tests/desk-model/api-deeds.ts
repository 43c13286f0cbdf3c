import type { StaffApi } from '#tests/support/staff-api.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { bodyOf } from '#tests/support/article.ts';
import type { Deed, Form, Who } from './desk-facts.ts';

/** What the API said: done, or the codes of why not (of a publication all that stop it). */
export type Answer = { done: true } | { refused: string[] };

export type Bench = {
  api: StaffApi;
  people: Record<Who, Member>;
  /** Days from now, as a local time of the newsroom. */
  inDays: (days: number) => string;
  /** The id of a story that others are merged into. */
  other: string;
};
export type Place = { articleId: string; storyId: string };

type Said = { status: number; body: Record<string, unknown> | null };
type Issue = { code: string; severity?: string };

const ZONE = 'Europe/Paris';
/** Two ways of having no signature: none was given, or a change has voided it. */
const UNSIGNED = new Set(['sign-off-missing', 'sign-off-void']);

function answerOf({ status, body }: Said): Answer {
  if (status < 300) return { done: true };
  const code = String(body?.['code']);
  if (code !== 'publish-checks-failed') return { refused: [code] };
  const issues = (body?.['issues'] ?? []) as Issue[];
  const stops = issues.filter(({ severity }) => severity !== 'warning').map((one) => one.code);
  return { refused: [...new Set(stops.map((one) => (UNSIGNED.has(one) ? 'unsigned' : one)))] };
}

/** Words that no other text has a letter of, so that whose they are is never in doubt. */
function wordsOf(text: number): string {
  return String.fromCodePoint(0x4e00 + text).repeat(4);
}

type Try = {
  bench: Bench;
  place: Place;
  who: Who;
  /** Which of the article’s texts is written next. */
  text: number;
  noted: boolean;
};

type View = {
  position: number;
  version: number;
  head: { id: string } | null;
  lastPublication: unknown;
  story: { slugline: string; version: number };
  signOffs: {
    id: string;
    person: { id: string } | null;
    standsForHead: boolean;
    takenBack: unknown;
  }[];
  schedule: { id: string } | null;
};

async function viewOf({ bench, place }: Try): Promise<View> {
  const { body } = await bench.api.as(bench.people.chief).get(`/articles/${place.articleId}`);
  return body as View;
}

const NOBODY = '00000000-0000-7000-8000-000000000000';

async function sign(trying: Try): Promise<Said> {
  const { bench, place, who } = trying;
  const { head } = await viewOf(trying);
  const as = bench.api.as(bench.people[who]);
  const path = `/articles/${place.articleId}`;
  const toRead = await as.get(`${path}/read-again?scope=editorial`);
  const read = (toRead.body as { places?: string[] }).places ?? [];
  const body = { revisionId: head?.id ?? NOBODY, scope: 'editorial', read };
  return as.post(`${path}/sign-offs`, { body });
}

async function goOut(trying: Try, when: Record<string, unknown>, door: string): Promise<Said> {
  const { bench, place, who } = trying;
  const { head, lastPublication } = await viewOf(trying);
  const kind = lastPublication === null ? 'initial' : 'update';
  const body = { kind, ...when, revisionId: head?.id ?? NOBODY };
  return bench.api.as(bench.people[who]).post(`/articles/${place.articleId}/${door}`, { body });
}

async function kill(trying: Try): Promise<Said> {
  const { bench, place, who } = trying;
  const { story, lastPublication } = await viewOf(trying);
  const notices = lastPublication === null ? {} : { en: 'This report is withdrawn for good.' };
  const body = { reason: 'It is not true.', notices, confirmation: story.slugline };
  return bench.api.as(bench.people[who]).post(`/stories/${place.storyId}/kills`, { body });
}

async function embargo(trying: Try, embargoed: unknown): Promise<Said> {
  const { bench, place, who } = trying;
  const { story } = await viewOf(trying);
  const sent = { ifMatch: story.version, body: { embargo: embargoed } };
  return bench.api.as(bench.people[who]).put(`/stories/${place.storyId}/embargo`, sent);
}

/** A headline and a note that nobody has read before, with a text of the same word or with none. */
async function save(trying: Try, said: 'all' | 'headline'): Promise<Said> {
  const { bench, place, who, text, noted } = trying;
  const { position } = await viewOf(trying);
  const words = wordsOf(text);
  const body = said === 'all' ? bodyOf(words) : bodyOf('');
  const sent = { headline: words, body, ...(noted && { updateNote: words }) };
  const path = `/articles/${place.articleId}/working-copy`;
  return bench.api.as(bench.people[who]).put(path, { ifMatch: position, body: sent });
}

async function become(trying: Try, form: Form): Promise<Said> {
  const { bench, place, who } = trying;
  const { version } = await viewOf(trying);
  const sent = { ifMatch: version, body: { form } };
  return bench.api.as(bench.people[who]).patch(`/articles/${place.articleId}`, sent);
}

const TRIES: Record<Deed, (trying: Try) => Promise<Said | null>> = {
  save: async (trying) => save(trying, 'all'),
  'save-headline': async (trying) => save(trying, 'headline'),
  'as-full': async (trying) => become(trying, 'full'),
  'as-flash': async (trying) => become(trying, 'flash'),
  'as-developing': async (trying) => become(trying, 'developing'),
  submit: async (trying) => {
    const { bench, place, who } = trying;
    const { position } = await viewOf(trying);
    const path = `/articles/${place.articleId}/submissions`;
    return bench.api.as(bench.people[who]).post(path, { body: { position } });
  },
  'take-back': async ({ bench, place, who }) =>
    bench.api.as(bench.people[who]).post(`/articles/${place.articleId}/take-backs`),
  return: async ({ bench, place, who }) =>
    bench.api
      .as(bench.people[who])
      .post(`/articles/${place.articleId}/returns`, { body: { note: 'Who says so?' } }),
  sign,
  unsign: async (trying) => {
    const { bench, who } = trying;
    const { signOffs } = await viewOf(trying);
    const own = signOffs.find(
      ({ person, standsForHead, takenBack }) =>
        person?.id === bench.people[who].id && standsForHead && takenBack === null,
    );
    if (own === undefined) return null;
    const body = { reason: 'Not sure' };
    return bench.api.as(bench.people[who]).post(`/sign-offs/${own.id}/withdrawals`, { body });
  },
  publish: async (trying) => goOut(trying, {}, 'publications'),
  refile: async (trying) => goOut(trying, { kind: 'refile' }, 'publications'),
  schedule: async (trying) =>
    goOut(trying, { local: trying.bench.inDays(40), zone: ZONE }, 'schedules'),
  'cancel-schedule': async (trying) => {
    const { bench, who } = trying;
    const { schedule } = await viewOf(trying);
    if (schedule === null) return null;
    const body = { reason: 'Not yet' };
    return bench.api.as(bench.people[who]).delete(`/schedules/${schedule.id}`, { body });
  },
  withdraw: async ({ bench, place, who }) =>
    bench.api
      .as(bench.people[who])
      .post(`/articles/${place.articleId}/withdrawals`, { body: { notice: 'We are checking.' } }),
  kill,
  'confirm-kill': async ({ bench, place, who }) =>
    bench.api.as(bench.people[who]).post(`/stories/${place.storyId}/kill-confirmations`, {
      body: {},
    }),
  spike: async ({ bench, place, who }) =>
    bench.api.as(bench.people[who]).post(`/stories/${place.storyId}/spikes`),
  restore: async ({ bench, place, who }) =>
    bench.api.as(bench.people[who]).post(`/stories/${place.storyId}/restorations`),
  embargo: async (trying) => embargo(trying, { local: trying.bench.inDays(20), zone: ZONE }),
  'lift-embargo': async (trying) => embargo(trying, null),
  merge: async (trying) => {
    const { bench, place, who } = trying;
    const { story } = await viewOf(trying);
    const body = { into: bench.other, reason: 'The same event' };
    const path = `/stories/${place.storyId}/merge`;
    return bench.api.as(bench.people[who]).post(path, { ifMatch: story.version, body });
  },
  part: async ({ bench, place, who }) =>
    bench.api
      .as(bench.people[who])
      .post(`/stories/${place.storyId}/partings`, { body: { reason: 'Two events' } }),
};

/** Tries something through the API; null when there is nothing that it could be done to. */
export async function tryByApi(deed: Deed, trying: Try): Promise<Answer | null> {
  const said = await TRIES[deed](trying);
  return said === null ? null : answerOf(said);
}
