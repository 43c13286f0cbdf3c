/*
 * What the desk allows, said a second time and apart from the program: an article as a few facts, and for each deed by each
 * person what becomes of it. From DESIGN §3.2, 3.3, 3.5–3.9 and 3.13; no line of the program is asked.
 */

/** Everybody who tries something. All but the stranger are on the article’s desk; the reporter wrote the first words. */
export const PEOPLE = [
  'stranger',
  'contributor',
  'reporter',
  'secondReporter',
  'editor',
  'secondEditor',
  'chief',
] as const;
export type Who = (typeof PEOPLE)[number];

/** What an article is to be: a full report, a flash (its headline alone), or a story that is still developing. */
export const FORMS = ['full', 'flash', 'developing'] as const;
export type Form = (typeof FORMS)[number];

/** Everything that somebody may try. */
export const DEEDS = [
  'save',
  // All text goes, and another headline is all that is left.
  'save-headline',
  'as-full',
  'as-flash',
  'as-developing',
  'submit',
  'take-back',
  'return',
  'sign',
  'unsign',
  'publish',
  // Readers are told of no change; so may the same text go out as another form.
  'refile',
  'schedule',
  'cancel-schedule',
  'withdraw',
  'kill',
  'confirm-kill',
  'spike',
  'restore',
  'embargo',
  'lift-embargo',
  'merge',
  'part',
] as const;
export type Deed = (typeof DEEDS)[number];

/**
 * A text: who changed it last, whether it carries a public note, and whether it says more than its headline. Who has
 * words in it that are new to readers is settled when a revision of it is cut.
 */
export type Words = {
  id: number;
  by: Who | null;
  noted: boolean;
  full: boolean;
  authors: readonly Who[] | null;
};

export type State = {
  form: Form;
  stage: 'drafting' | 'in-review' | 'returned';
  now: Words;
  head: Words | null;
  live: Words | null;
  /** As what readers have it. */
  liveForm: Form | null;
  /** What readers had last; null when they never had anything. */
  seen: Words | null;
  signed: readonly { by: Who; words: number }[];
  scheduled: { words: Words; by: Who } | null;
  embargoed: boolean;
  spiked: boolean;
  /** It was merged into another story, of which nothing was ever live and which nobody touches. */
  merged: boolean;
  killed: { by: Who; confirmed: boolean } | null;
  /** How many texts there have been. */
  texts: number;
  /** Whose words stand in the places that everybody writes in, and of which text they are. */
  standing: { by: Who; text: number };
  /** Who took which text's words out, whose they were, and what text came of it. */
  tookOut: readonly { by: Who; whose: Who; words: number; text: number }[];
};

/** Who writes, who edits, who commands: bundles of rights as a newsroom begins with them. */
const WRITES: readonly Who[] = ['reporter', 'secondReporter', 'editor', 'secondEditor', 'chief'];
export const EDITS: readonly Who[] = ['editor', 'secondEditor', 'chief'];
const COMMANDS: readonly Who[] = ['chief'];

/** Who holds the right that each deed takes. */
export const MAY: Record<Deed, readonly Who[]> = {
  save: WRITES,
  'save-headline': WRITES,
  'as-full': WRITES,
  'as-flash': WRITES,
  'as-developing': WRITES,
  submit: WRITES,
  'take-back': WRITES,
  return: EDITS,
  sign: EDITS,
  unsign: EDITS,
  publish: EDITS,
  refile: COMMANDS,
  schedule: EDITS,
  'cancel-schedule': EDITS,
  withdraw: COMMANDS,
  kill: COMMANDS,
  'confirm-kill': EDITS,
  spike: EDITS,
  restore: EDITS,
  embargo: COMMANDS,
  'lift-embargo': COMMANDS,
  merge: EDITS,
  part: EDITS,
};

/** A reporter’s draft that nobody has submitted: a flash begins as its headline alone, all else with a text. */
export function draftOf(form: Form): State {
  return {
    form,
    stage: 'drafting',
    now: { id: 0, by: null, noted: false, full: form !== 'flash', authors: null },
    head: null,
    live: null,
    liveForm: null,
    seen: null,
    signed: [],
    scheduled: null,
    embargoed: false,
    spiked: false,
    merged: false,
    killed: null,
    texts: 1,
    standing: { by: 'reporter', text: 0 },
    tookOut: [],
  };
}

/**
 * The text as a revision. New in it are, before the first publication, the reporter’s words (the dateline at least, which
 * nobody touches), and always those of whoever wrote last; who took out what others wrote, or what readers had, has a part
 * in it as well.
 */
export function cut({ now, seen, tookOut }: State): Words {
  if (now.authors !== null) return now;
  const last = seen?.id ?? -1;
  const since = tookOut.filter(({ text }) => text > last);
  const counts = since.filter(({ by, whose, words }) => by !== whose || words <= last);
  const authors = new Set<Who>(counts.map(({ by }) => by));
  if (seen === null) authors.add('reporter');
  if (now.by !== null) authors.add(now.by);
  return { ...now, authors: [...authors] };
}
