import { EDITS, MAY, type State, type Who, type Words } from './desk-facts.ts';
import { when, type Outcome } from './outcome.ts';

/** What the form has to say: a flash is a headline alone, all else has a text. */
function misfits({ form, head }: State): string[] {
  if (head === null) return [];
  if (form === 'flash') return when(head.full, 'flash-with-text');
  return when(!head.full, 'body-missing');
}

/** What an update must have told readers, and whether it has anything to tell. */
function untold({ head, live, seen }: State): string[] {
  if (head === null) return [];
  return [
    ...when(seen !== null && !head.noted, 'note-missing'),
    ...when(seen?.id === head.id && head.noted, 'note-names-nothing'),
    ...when(live?.id === head.id, 'nothing-new'),
  ];
}

/** A refile tells readers nothing, so that it may bring the same text as another form, but no text after a flash. */
function unfiled({ form, head, live, liveForm, seen }: State): string[] {
  return [
    ...when(seen === null, 'kind-initial-needed'),
    ...when(liveForm === 'flash' && form !== 'flash', 'text-after-flash'),
    ...when(head !== null && live?.id === head.id && form === liveForm, 'nothing-new'),
  ];
}

/** Everything that stands in the way of publishing the head, as the kind that fits or as a refile. */
function hindrances(state: State, who: Who, deed: 'publish' | 'refile'): string[] {
  const { head } = state;
  const reasons = [
    ...when(!MAY[deed].includes(who), 'right-missing'),
    ...when(state.killed !== null, 'story-killed'),
    ...when(state.merged, 'story-merged'),
    ...when(state.spiked, 'story-spiked'),
    ...when(state.embargoed, 'embargoed'),
    ...(deed === 'refile' ? unfiled(state) : untold(state)),
  ];
  if (head === null) return [...reasons, 'no-revision'];
  const here = state.signed.filter(({ words }) => words === head.id).map(({ by }) => by);
  return [
    ...reasons,
    ...misfits(state),
    ...when(!here.some((by) => EDITS.includes(by)), 'unsigned'),
    ...when(
      (head.authors ?? []).some((author) => !here.some((by) => by !== author)),
      'author-not-covered',
    ),
  ];
}

function published(state: State, head: Words): State {
  // The note is used up: what is left is what readers have, without it. What somebody has typed since stays, note and all.
  const isHead = state.now.id === head.id;
  const rest = head.noted
    ? { ...head, id: state.texts, by: null, noted: false, authors: null }
    : { ...head, by: null };
  const late = state.scheduled;
  return {
    ...state,
    stage: 'drafting',
    live: { ...head },
    liveForm: state.form,
    seen: { ...head },
    now: isHead ? rest : state.now,
    texts: state.texts + 1,
    scheduled: late === null || late.words.id <= head.id || state.seen === null ? null : late,
  };
}

function tryGoOut(state: State, who: Who, deed: 'publish' | 'refile'): Outcome {
  const reasons = hindrances(state, who, deed);
  if (reasons.length > 0 || state.head === null) return { refused: reasons };
  return { next: published(state, state.head) };
}

/** Publishing the head for the first time, or as an update. */
export function tryPublish(state: State, who: Who): Outcome {
  return tryGoOut(state, who, 'publish');
}

/** Publishing the head without a word to readers. */
export function tryRefile(state: State, who: Who): Outcome {
  return tryGoOut(state, who, 'refile');
}

/** Deciding that the head goes out by itself in forty days. */
export function trySchedule(state: State, who: Who): Outcome {
  const { head } = state;
  if (state.scheduled !== null) return { refused: ['already-scheduled'] };
  // The time that is asked for lies after the embargo’s end.
  const reasons = hindrances({ ...state, embargoed: false }, who, 'publish');
  if (reasons.length > 0 || head === null) return { refused: reasons };
  return { next: { ...state, scheduled: { words: head, by: who } } };
}
