import { cut, MAY, type Deed, type Form, type State, type Who } from './desk-facts.ts';
import { tryPublish, tryRefile, trySchedule } from './going-out.ts';
import { when, type Outcome } from './outcome.ts';

function right(deed: Deed, who: Who): string[] {
  if (MAY[deed].includes(who)) return [];
  return [who === 'stranger' ? 'not-on-this-desk' : 'right-missing'];
}

/** Deeds at whose door somebody is turned away who holds the right on no desk at all, before anything is looked at. */
const AT_THE_DOOR: ReadonlySet<Deed> = new Set<Deed>([
  'save',
  'save-headline',
  'as-full',
  'as-flash',
  'as-developing',
  'submit',
  'take-back',
  'return',
  'spike',
  'restore',
  'embargo',
  'lift-embargo',
  'merge',
  'part',
]);
/** What the stranger may do on a desk of their own. */
const ELSEWHERE: ReadonlySet<Deed> = new Set<Deed>([
  'save',
  'save-headline',
  'as-full',
  'as-flash',
  'as-developing',
  'submit',
  'take-back',
]);

function turnedAway(deed: Deed, who: Who): boolean {
  if (!AT_THE_DOOR.has(deed) || MAY[deed].includes(who)) return false;
  return who !== 'stranger' || !ELSEWHERE.has(deed);
}

function closed({ killed, merged, spiked }: State): string[] {
  if (killed !== null) return ['story-killed'];
  if (merged) return ['story-merged'];
  return spiked ? ['story-spiked'] : [];
}

/** What neither a killed story nor a merged one lets anybody do. */
function gone({ killed, merged }: State): string[] {
  if (killed !== null) return ['story-killed'];
  return merged ? ['story-merged'] : [];
}

/** The first reason stands; what follows is not looked at. */
function unless(reasons: readonly string[], next: () => State): Outcome {
  const [first] = reasons;
  return first === undefined ? { next: next() } : { refused: [first] };
}

function signatureOf(state: State, who: Who) {
  return state.signed.find(({ by, words }) => by === who && words === state.head?.id);
}

/** Whoever saves writes the headline anew, and the note; what stood there before goes, and so does all text but theirs. */
function trySave(state: State, who: Who, deed: 'save' | 'save-headline'): Outcome {
  const { standing, tookOut, texts, seen } = state;
  const removal = { by: who, whose: standing.by, words: standing.text, text: texts };
  const now = { id: texts, by: who, noted: seen !== null, full: deed === 'save', authors: null };
  return unless([...closed(state), ...right(deed, who)], () => ({
    ...state,
    now,
    texts: texts + 1,
    standing: { by: who, text: texts },
    tookOut: [...tookOut, removal],
  }));
}

/** What it is to be rests with a closed story as its words do; it voids nothing and takes nothing from readers. */
function tryForm(state: State, who: Who, form: Form): Outcome {
  return unless([...closed(state), ...right(`as-${form}`, who)], () => ({ ...state, form }));
}

function trySubmit(state: State, who: Who): Outcome {
  // What readers have needs no reading; the emptied note alone makes no other text.
  const known = state.live !== null && state.now.by === null;
  const reasons = [
    ...closed(state),
    ...right('submit', who),
    ...when(state.stage === 'in-review', 'already-in-review'),
    ...when(known, 'nothing-to-submit'),
  ];
  const head = cut(state);
  return unless(reasons, () => ({ ...state, stage: 'in-review', now: head, head }));
}

function tryMove(state: State, who: Who, deed: 'take-back' | 'return'): Outcome {
  const reasons = [
    ...closed(state),
    ...right(deed, who),
    ...when(state.stage !== 'in-review', 'not-in-review'),
  ];
  return unless(reasons, () => ({
    ...state,
    stage: deed === 'return' ? 'returned' : 'drafting',
  }));
}

function trySign(state: State, who: Who): Outcome {
  const { head } = state;
  if (head === null) return { refused: ['not-found'] };
  const authors = head.authors ?? [];
  const wrote = authors.includes(who);
  const others = authors.some((author) => author !== who);
  const reasons = [
    ...closed(state),
    ...when(wrote && !others, 'wrote-these-words'),
    // Whoever wrote beside others countersigns, with the right or without.
    ...(wrote && others ? [] : right('sign', who)),
    ...when(signatureOf(state, who) !== undefined, 'already-signed'),
  ];
  return unless(reasons, () => ({
    ...state,
    signed: [...state.signed, { by: who, words: head.id }],
  }));
}

function tryUnsign(state: State, who: Who): Outcome {
  const own = signatureOf(state, who);
  if (own === undefined) return { refused: ['nothing-of-ones-own'] };
  return unless(gone(state), () => ({
    ...state,
    signed: state.signed.filter((one) => one !== own),
  }));
}

function tryCancel(state: State, who: Who): Outcome {
  if (state.scheduled === null) return { refused: ['not-scheduled'] };
  const may = state.scheduled.by === who || MAY['cancel-schedule'].includes(who);
  return unless(when(!may, 'right-missing'), () => ({ ...state, scheduled: null }));
}

function tryWithdraw(state: State, who: Who): Outcome {
  const reasons = [
    ...gone(state),
    ...right('withdraw', who),
    ...when(state.live === null, 'not-live'),
  ];
  return unless(reasons, () => ({ ...state, live: null, liveForm: null, scheduled: null }));
}

function tryKill(state: State, who: Who): Outcome {
  const reasons = [...when(state.killed !== null, 'story-killed'), ...right('kill', who)];
  return unless(reasons, () => ({
    ...state,
    live: null,
    liveForm: null,
    scheduled: null,
    killed: { by: who, confirmed: false },
  }));
}

function tryConfirm(state: State, who: Who): Outcome {
  const { killed } = state;
  const reasons = [
    ...when(killed === null, 'kill-not-asked'),
    ...when(killed?.confirmed === true, 'kill-confirmed'),
    ...when(killed?.by === who, 'killed-it-yourself'),
    ...right('confirm-kill', who),
  ];
  return unless(reasons, () => ({
    ...state,
    killed: killed === null ? null : { ...killed, confirmed: true },
  }));
}

function tryAside(state: State, who: Who, deed: 'spike' | 'restore'): Outcome {
  const spikes = deed === 'spike';
  const reasons = [
    ...(spikes ? closed(state) : gone(state)),
    ...right(deed, who),
    ...(spikes ? when(state.live !== null, 'story-live') : when(!state.spiked, 'story-not-spiked')),
  ];
  const scheduled = spikes ? null : state.scheduled;
  return unless(reasons, () => ({ ...state, spiked: spikes, scheduled }));
}

function tryEmbargo(state: State, who: Who, deed: 'embargo' | 'lift-embargo'): Outcome {
  const sets = deed === 'embargo';
  const reasons = [
    ...gone(state),
    ...right(deed, who),
    ...when(sets && state.live !== null, 'story-live'),
  ];
  return unless(reasons, () => ({ ...state, embargoed: sets }));
}

function tryMerge(state: State, who: Who): Outcome {
  const reasons = [
    ...closed(state),
    ...right('merge', who),
    ...when(state.embargoed, 'embargo-stricter'),
    ...when(state.scheduled !== null, 'already-scheduled'),
    // Readers have nothing of the other story.
    ...when(state.live !== null, 'readers-would-lose'),
  ];
  return unless(reasons, () => ({ ...state, merged: true }));
}

function tryPart(state: State, who: Who): Outcome {
  const reasons = [
    ...when(state.killed !== null, 'story-killed'),
    ...when(!state.merged, 'story-not-merged'),
    ...right('part', who),
  ];
  return unless(reasons, () => ({ ...state, merged: false }));
}

const TRIES: Record<Deed, (state: State, who: Who) => Outcome> = {
  save: (state, who) => trySave(state, who, 'save'),
  'save-headline': (state, who) => trySave(state, who, 'save-headline'),
  'as-full': (state, who) => tryForm(state, who, 'full'),
  'as-flash': (state, who) => tryForm(state, who, 'flash'),
  'as-developing': (state, who) => tryForm(state, who, 'developing'),
  submit: trySubmit,
  'take-back': (state, who) => tryMove(state, who, 'take-back'),
  return: (state, who) => tryMove(state, who, 'return'),
  sign: trySign,
  unsign: tryUnsign,
  publish: tryPublish,
  refile: tryRefile,
  schedule: trySchedule,
  'cancel-schedule': tryCancel,
  withdraw: tryWithdraw,
  kill: tryKill,
  'confirm-kill': tryConfirm,
  spike: (state, who) => tryAside(state, who, 'spike'),
  restore: (state, who) => tryAside(state, who, 'restore'),
  embargo: (state, who) => tryEmbargo(state, who, 'embargo'),
  'lift-embargo': (state, who) => tryEmbargo(state, who, 'lift-embargo'),
  merge: tryMerge,
  part: tryPart,
};

/** What comes of it when somebody tries something. */
export function attempt(state: State, deed: Deed, who: Who): Outcome {
  return turnedAway(deed, who) ? { refused: ['right-missing'] } : TRIES[deed](state, who);
}
