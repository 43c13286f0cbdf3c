import type { Node } from 'prosemirror-model';
import type { Step, StepMap, Transform } from 'prosemirror-transform';
import { cameFrom, textOf } from './rescue-texts.ts';

/**
 * Which letter is which: for each place of a text the place in the text that both sides began with, or a number of its own
 * for what was typed since. A letter that was moved with its block keeps its number.
 */
export type Origins = {
  numbers: readonly number[];
  /** Numbers from here on are of letters that were typed. */
  firstNew: number;
  /** For each step the numbers of what it put in, and of what it took out. */
  broughtBy: readonly (readonly number[])[];
  tookBy: readonly (readonly number[])[];
};

/** The numbers of what was typed begin here, beyond all places. */
const FIRST_NEW = 1e9;

/** Ends the id of a block that was put back. */
const KEPT = '-k';

/** The same block under the other name that it may have: as it was, or put back. */
export function otherName(id: string): string {
  return id.endsWith(KEPT) ? id.slice(0, -KEPT.length) : id + KEPT;
}

/** What steps took out of a block: its letters in order and their numbers. */
type Taken = { text: string; numbers: number[] };
type Graveyard = Map<string, Taken[]>;

export type Block = { id: string; node: Node; start: number };

/** The blocks of a text that hold words, in order; `start` is where their words begin. */
export function textBlocks(doc: Node): Block[] {
  const blocks: Block[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    blocks.push({ id: String(node.attrs['id']), node, start: at + 1 });
    return false;
  });
  return blocks;
}

/** The blocks of a text without words of their own; `start` is where they stand. */
export function atomBlocks(doc: Node): Block[] {
  const blocks: Block[] = [];
  doc.descendants((node, at) => {
    if (node.isBlock && node.isAtom) blocks.push({ id: String(node.attrs['id']), node, start: at });
    return !node.isTextblock;
  });
  return blocks;
}

function bury(
  graveyard: Graveyard,
  doc: Node,
  gone: { from: number; to: number; numbers: number[] },
) {
  for (const { id, node, start } of textBlocks(doc)) {
    const from = Math.max(gone.from, start);
    const to = Math.min(gone.to, start + node.content.size);
    if (from >= to) continue;
    const text = textOf(node).slice(from - start, to - start);
    const taken = { text, numbers: gone.numbers.slice(from, to) };
    graveyard.set(id, [...(graveyard.get(id) ?? []), taken]);
  }
}

/** Letters that look for the number they had: what they read, and where they are. */
type Seeking = { text: string; places: number[] };

/** Letters of one block that came anew and have no number of old yet. */
function seekingIn({ node, start }: Block, isNew: (place: number) => boolean): Seeking {
  const text = textOf(node);
  const offsets = Array.from({ length: text.length }, (_, offset) => offset);
  const fresh = offsets.filter((offset) => isNew(start + offset));
  return {
    text: fresh.map((offset) => text[offset] ?? '').join(''),
    places: fresh.map((offset) => start + offset),
  };
}

/** What was taken out of a block and stands nowhere. */
function missingFrom({ text, numbers }: Taken, alive: ReadonlySet<number>): Taken {
  const gone = numbers.flatMap((number, at) => (alive.has(number) ? [] : [at]));
  return {
    text: gone.map((at) => text[at] ?? '').join(''),
    numbers: gone.map((at) => numbers[at] ?? 0),
  };
}

/** Gives letters of a block that came anew the numbers of those that were taken out of it, in their order. */
function recall(
  graveyard: Graveyard,
  block: Block,
  { numbers, isNew }: { numbers: number[]; isNew: (place: number) => boolean },
): void {
  const taken = [...(graveyard.get(block.id) ?? []), ...(graveyard.get(otherName(block.id)) ?? [])];
  for (const grave of taken.toReversed()) {
    // Twice: what has changed its order is found the second time.
    for (let round = 0; round < 2; round += 1) {
      const missing = missingFrom(grave, new Set(numbers));
      const seeking = seekingIn(block, (at) => isNew(at) && (numbers[at] ?? 0) >= FIRST_NEW);
      if (missing.text === '' || seeking.text === '') break;
      cameFrom(seeking.text, missing.text).forEach((origin, at) => {
        const number = origin === null ? undefined : missing.numbers[origin];
        const place = seeking.places[at];
        if (number !== undefined && place !== undefined) numbers[place] = number;
      });
    }
  }
}

function through(numbers: readonly number[], map: StepMap, fresh: () => number): number[] {
  const after: number[] = [];
  let from = 0;
  map.forEach((oldFrom, oldTo, newFrom, newTo) => {
    for (; from < oldFrom; from += 1) after.push(numbers[from] ?? 0);
    for (let at = newFrom; at < newTo; at += 1) after.push(fresh());
    from = oldTo;
  });
  for (; from < numbers.length; from += 1) after.push(numbers[from] ?? 0);
  return after;
}

/** What was taken out of a block and put back as it was, as undo does. */
function recallWhole(
  graveyard: Graveyard,
  { id, node, start }: Block,
  { numbers, from, to }: { numbers: number[]; from: number; to: number },
): void {
  const text = textOf(node).slice(from - start, to - start);
  const taken = graveyard.get(id)?.findLast((each) => each.text === text);
  if (taken === undefined) return;
  const alive = new Set(numbers);
  if (taken.numbers.some((number) => alive.has(number))) return;
  taken.numbers.forEach((number, offset) => {
    numbers[from + offset] = number;
  });
}

/** Gives what a step has brought the numbers that it had before it was taken. */
function recognise(
  graveyard: Graveyard,
  numbers: number[],
  { map, after }: { map: StepMap; after: Node },
): number[] {
  const brought: number[] = [];
  map.forEach((_from, _to, from, to) => {
    if (to === from) return;
    for (const block of textBlocks(after)) {
      const end = block.start + block.node.content.size;
      if (block.start > from && block.start <= to) {
        recall(graveyard, block, { numbers, isNew: (at) => at >= from && at < to });
      } else if (from >= block.start && to <= end) {
        recallWhole(graveyard, block, { numbers, from, to });
      }
    }
    brought.push(...numbers.slice(from, to));
  });
  return brought;
}

/** The numbers after a step, when what it puts in has these. */
export function numbersAfter(
  numbers: readonly number[],
  step: Step,
  brought: readonly number[],
): number[] {
  let next = 0;
  return through(numbers, step.getMap(), () => brought[next++] ?? -1);
}

/** Follows each letter of a text through steps; `docs` are the texts before each of them and the last one. */
export function originsOf(steps: readonly Step[], docs: readonly Node[]): Origins {
  const graveyard: Graveyard = new Map();
  const broughtBy: number[][] = [];
  const tookBy: number[][] = [];
  let next = FIRST_NEW;
  let numbers = Array.from({ length: docs[0]?.content.size ?? 0 }, (_, place) => place);
  steps.forEach((step, index) => {
    const [before, after] = [docs[index], docs[index + 1]];
    if (before === undefined || after === undefined) return;
    const map = step.getMap();
    const old = numbers;
    const took: number[] = [];
    map.forEach((from, to) => {
      if (to === from) return;
      bury(graveyard, before, { from, to, numbers: old });
      took.push(...old.slice(from, to));
    });
    tookBy.push(took);
    numbers = through(old, map, () => (next += 1));
    broughtBy.push(recognise(graveyard, numbers, { map, after }));
  });
  return { numbers, firstNew: FIRST_NEW, broughtBy, tookBy };
}

/** The same for own steps that `change` takes back with its first `own` ones, in the order in which they were made. */
export function ownOrigins(change: Transform, own: number): Origins {
  const docs = [...change.docs, change.doc].slice(0, own + 1);
  const steps = change.steps
    .slice(0, own)
    .map((step, index) => step.invert(docs[index] ?? change.doc));
  return originsOf(steps.reverse(), docs.reverse());
}
