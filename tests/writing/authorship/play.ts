import { Fragment, type Node } from 'prosemirror-model';
import type { Step, Transform } from 'prosemirror-transform';
import { copySchema } from '#contract/body/copy-schema.ts';
import {
  agree,
  copyOf,
  emptyModel,
  lettersOf,
  standing,
  textOf,
  type Letter,
  type Model,
} from './naive-model.ts';
import {
  append,
  blocksIn,
  change,
  emptyText,
  saveWhole,
  writeHeadline,
  type SharedText,
} from './shared-text.ts';

/** Something that was done and may be undone: it stands in these blocks, or in all when null. */
type Entry = {
  before: Model;
  after: Model;
  ids: readonly string[] | null;
  inverse: Step[];
  position: number;
};

/** Words that were cut and wait to be pasted. */
export type Clipboard = {
  letters: readonly Letter[];
  block: string;
  at: number;
  after: readonly Letter[];
};

/** A history being played: the real text beside the model. */
export type Play = {
  text: SharedText;
  model: Model;
  entries: Entry[];
  clipboard: Clipboard | null;
  /** How often each kind of thing was done. */
  done: Map<string, number>;
  letters: number;
  ids: number;
  /** For each letter that was taken out, where the log stood then. */
  gone: Map<string, number>;
};

export function newPlay(): Play {
  const play = { text: emptyText(), model: emptyModel(), entries: [], clipboard: null };
  return { ...play, done: new Map(), gone: new Map(), letters: 0, ids: 0 };
}

/** Letters that stand nowhere else in this history, so that nobody can say whose they are but by who wrote them. */
export function freshText(play: Play, length: number): string {
  const first = 0x4e00 + play.letters;
  play.letters += length;
  return String.fromCodePoint(...Array.from({ length }, (_, n) => first + n));
}

export function freshId(play: Play): string {
  play.ids += 1;
  return `n${String(play.ids)}`;
}

/** Letters as nodes of the real text, with the marks of open suggestions. */
export function nodesOf(letters: readonly Letter[]): Fragment {
  const nodes = letters.map(({ letter, proposed, struck }) => {
    const marks = [
      ...(proposed === null ? [] : [copySchema.mark('insertion', { id: proposed })]),
      ...(struck === null ? [] : [copySchema.mark('deletion', { id: struck })]),
    ];
    return copySchema.text(letter, marks);
  });
  return Fragment.fromArray(nodes);
}

function says(doc: Node, model: Model): boolean {
  const blocks = blocksIn(doc);
  return (
    blocks.map(({ id }) => id).join() === model.order.join() &&
    blocks.every(({ id, text }) => text === textOf(lettersOf(model, id)))
  );
}

function noteGone(play: Play, before: Model): void {
  const after = standing(play.model);
  for (const letter of standing(before)) {
    if (!after.has(letter)) play.gone.set(letter, play.text.position);
  }
}

/** What somebody does: the real change, and how the model reads after it. */
export type Deed = {
  kind: string;
  who: string;
  tr: Transform;
  model: Model;
  ids: readonly string[] | null;
  /** Sent as a save of the whole body, as programs do, and not step by step. */
  isSave?: boolean;
};

/** Does it, unless the real text would not say what the model says: then it is not what was meant. */
export function act(play: Play, { kind, who, tr, model, ids, isSave = false }: Deed): boolean {
  if (tr.steps.length === 0 || !says(tr.doc, model)) return false;
  try {
    tr.doc.check();
  } catch {
    return false;
  }
  const before = play.model;
  // Where a block stands elsewhere, no editor finds what it was before to undo it.
  if (kind.startsWith('move') || kind === 'save much') play.entries = [];
  const inverse = isSave ? saveWhole(play.text, who, tr.doc) : append(play.text, who, tr.steps);
  play.model = model;
  play.entries.push({ before, after: copyOf(model), ids, inverse, position: play.text.position });
  noteGone(play, before);
  play.done.set(kind, (play.done.get(kind) ?? 0) + 1);
  const clipboard = play.clipboard;
  if (clipboard !== null && kind !== 'cut') {
    const alive = standing(model);
    const isBack = clipboard.letters.some(({ letter }) => alive.has(letter));
    if (ids === null || isBack) play.clipboard = null;
  }
  return true;
}

/** Writes the headline as the model has it. */
export function actOnHeadline(play: Play, who: string, model: Model): void {
  const value = textOf(lettersOf(model, 'headline'));
  if (value === play.text.headline) return;
  writeHeadline(play.text, who, value);
  const entry = { before: play.model, after: copyOf(model), inverse: [] };
  play.entries.push({ ...entry, ids: ['headline'], position: play.text.position });
  const before = play.model;
  play.model = model;
  noteGone(play, before);
  play.done.set('headline', (play.done.get('headline') ?? 0) + 1);
}

/** The one exchange that leads a block from what it says to what it said. */
function putBack(play: Play, id: string, wanted: readonly Letter[]): Transform | null {
  const is = lettersOf(play.model, id);
  const block = blocksIn(play.text.doc).find((other) => other.id === id);
  if (block === undefined) return null;
  let start = 0;
  while (start < is.length && is[start] === wanted[start]) start += 1;
  let end = 0;
  const most = Math.min(is.length, wanted.length) - start;
  while (end < most && is.at(-1 - end) === wanted.at(-1 - end)) end += 1;
  const nodes = nodesOf(wanted.slice(start, wanted.length - end));
  return change(play.text).replaceWith(block.at + start, block.at + is.length - end, nodes);
}

/** Undoes something that nothing was built on since: step by step when it was the last, else at once. */
export function undo(play: Play, who: string, index: number): boolean {
  const entry = play.entries[index];
  if (entry === undefined || !agree(play.model, entry.after, entry.ids ?? undefined)) return false;
  const { ids, before, inverse } = entry;
  play.entries.splice(index, 1);
  const model = ids === null ? copyOf(before) : copyOf(play.model);
  for (const id of ids ?? []) model.letters.set(id, lettersOf(before, id));
  // What was pasted elsewhere meanwhile would stand twice, and the second one would be a copy.
  const letters = [...model.order, 'headline'].flatMap((id) => lettersOf(model, id));
  if (new Set(letters.map(({ letter }) => letter)).size < letters.length) return false;
  // What was pasted elsewhere and taken out there does not come back from here as it was.
  const alive = standing(play.model);
  const returning = [...standing(model)].filter((letter) => !alive.has(letter));
  if (returning.some((letter) => play.gone.get(letter) !== entry.position)) return false;
  if (letters.some(({ letter, moved }) => moved && !alive.has(letter))) return false;
  if (ids?.includes('headline') === true) {
    actOnHeadline(play, who, model);
    return true;
  }
  if (play.text.position === entry.position) {
    const tr = change(play.text);
    for (const step of inverse) tr.step(step);
    return act(play, { kind: 'undo', who, tr, model, ids });
  }
  const [id] = ids ?? [];
  const tr =
    ids?.length === 1 && id !== undefined ? putBack(play, id, lettersOf(before, id)) : null;
  return tr !== null && act(play, { kind: 'undo later', who, tr, model, ids });
}
