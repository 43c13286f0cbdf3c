import { bodyOf, factsOf, save } from '#tests/support/article.ts';
import type { Newsroom } from '#tests/support/newsroom.ts';
import type { OpenHouse } from '#tests/support/open-house.ts';
import { createStory } from '#server/writing/commands/create-story.ts';
import { tryByApi, type Answer, type Bench, type Place } from './api-deeds.ts';
import { draftOf, type Deed, type Form, type State, type Who } from './desk-facts.ts';
import { attempt } from './desk-model.ts';
import type { Step } from './positions.ts';

/** An article in the program and what the model holds of it. */
export type Standing = { place: Place; state: State };

/** The people of the model as people of the newsroom: one may propose and no more, one is of another desk. */
export async function benchOf({ room, api }: OpenHouse): Promise<Bench> {
  const { reporter, secondReporter, editor, secondEditor, chief, admin, translator } = room.people;
  await room.services.database.prisma.membership.create({
    data: { personId: admin.id, deskId: room.desks.city, role: 'contributor', languages: [] },
  });
  const people = { reporter, secondReporter, editor, secondEditor, chief };
  const now = Date.now();
  const inDays = (days: number): string =>
    new Date(now + days * 86_400_000).toISOString().slice(0, 10) + 'T12:00';
  const other = (await aDraft(room, { slugline: 'DESK-MODEL/OTHER' })).place.storyId;
  return { api, people: { ...people, stranger: translator, contributor: admin }, inDays, other };
}

/** A story of the reporter’s on the city desk, with a first text; a flash is begun with its headline alone. */
export async function aDraft(
  room: Newsroom,
  { slugline = 'DESK-MODEL', form = 'full' }: { slugline?: string; form?: Form } = {},
): Promise<Standing> {
  const { services, desks, people } = room;
  const { reporter } = people;
  const articleId = await createStory(services, reporter.actor, {
    slugline,
    deskId: desks.city,
    language: 'en',
    headline: 'A headline',
    form,
    urgency: 5,
    topics: [],
    place: '',
    genre: '',
  });
  const text = form === 'flash' ? {} : { body: bodyOf('A paragraph.') };
  await save(room, reporter, { articleId, dateline: 'ALMORY', ...text });
  const { story } = await factsOf(room, articleId);
  return { place: { articleId, storyId: story.id }, state: draftOf(form) };
}

/** Whoever is of another desk is told so, or that they hold the right nowhere: the same no. */
const NO_RIGHT = new Set(['right-missing', 'not-on-this-desk']);

/** What an answer comes to, so that the program’s and the model’s can be laid side by side. */
export function told(answer: { refused: readonly string[] } | object): string {
  if (!('refused' in answer)) return 'done';
  const reasons = answer.refused.map((one) => (NO_RIGHT.has(one) ? 'no right' : one));
  return reasons.toSorted().join(', ');
}

/** What the program says when somebody tries something; null when there is nothing that it could be done to. */
export async function tryIn(
  bench: Bench,
  { place, state }: Standing,
  [deed, who]: readonly [Deed, Who],
): Promise<Answer | null> {
  return tryByApi(deed, { bench, place, who, text: state.texts, noted: state.seen !== null });
}

/** Goes a way that the model allows, in the program as well. Throws when the program does not follow. */
export async function go(
  bench: Bench,
  standing: Standing,
  way: readonly Step[],
): Promise<Standing> {
  let { state } = standing;
  for (const [deed, who] of way) {
    const outcome = attempt(state, deed, who);
    if (!('next' in outcome)) throw new Error(`The model refuses ${deed} by ${who}.`);
    const answer = await tryIn(bench, { ...standing, state }, [deed, who]);
    if (answer === null || !('done' in answer)) {
      throw new Error(`The program refuses ${deed} by ${who}: ${JSON.stringify(answer)}`);
    }
    state = outcome.next;
  }
  return { place: standing.place, state };
}
