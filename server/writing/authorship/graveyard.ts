import { noteAct, type Attribution } from './attribution.ts';
import type { Work } from './compare.ts';
import { isStructure, type RegionBlock } from './region.ts';
import { makerOf, stepOf, type Unit } from './units.ts';

/** A stretch of text that was taken out, kept for when it comes back. */
export type Passage = {
  /** Where it stood: `body`, or the name of a line. */
  where: string;
  /** The places between which it stood, as they are now: what was put there since lies between them. */
  low: number;
  high: number;
  text: string;
  /** Who had brought each unit. */
  units: Unit[];
  /** Who took each unit out, and with which step; nobody where it was only proposed. */
  gone: Unit[];
  /** Whose step it was that took it out. */
  by: number;
  blocks: RegionBlock[];
  /** The block whose words they were, when it was exchanged for itself in another place. */
  of: string | null;
};

/** Above these the oldest passages are forgotten; that somebody took them out is not. */
const MOST_PASSAGES = 500;
const MOST_UNITS = 400_000;

/** Whether a passage has more than the edges of blocks. */
export function hasWords({ text }: Passage): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isStructure(text[at])) return true;
  return false;
}

/** From which act on a removal counts: that of one’s own words only for whoever had read them. */
export function removalFrom(unit: Unit, gone: Unit): number {
  return makerOf(unit) === makerOf(gone) ? stepOf(unit) : 0;
}

function forget(attribution: Attribution, passage: Passage): void {
  passage.gone.forEach((gone, index) => {
    if (isStructure(passage.text[index])) return;
    const from = removalFrom(passage.units[index] ?? 0, gone);
    noteAct(attribution, makerOf(gone), { from, at: stepOf(gone) });
  });
}

function keepWithinBounds(attribution: Attribution): void {
  let [units, kept] = [0, 0];
  for (const { text } of attribution.graveyard) {
    units += text.length;
    if (kept === MOST_PASSAGES || units > MOST_UNITS) break;
    kept += 1;
  }
  for (const passage of attribution.graveyard.splice(kept)) forget(attribution, passage);
}

/** What a passage and one that stood right behind it make together. */
function joined(first: Passage, second: Passage): Passage {
  const shift = first.text.length;
  return {
    ...second,
    low: Math.min(first.low, second.low),
    high: Math.max(first.high, second.high),
    text: first.text + second.text,
    units: [...first.units, ...second.units],
    gone: [...first.gone, ...second.gone],
    blocks: [
      ...first.blocks,
      ...second.blocks.map(({ id, from, to }) => ({ id, from: from + shift, to: to + shift })),
    ],
  };
}

/**
 * Buries a passage. What one person takes out letter by letter becomes one passage: `beside` is where the person’s
 * last passage stood beside this one.
 */
export function bury(
  attribution: Attribution,
  passage: Passage,
  beside: { passage: Passage; isBefore: boolean } | null,
): void {
  const { graveyard } = attribution;
  if (beside === null) {
    graveyard.unshift(passage);
  } else {
    graveyard.splice(graveyard.indexOf(beside.passage), 1);
    const { passage: other, isBefore } = beside;
    graveyard.unshift(isBefore ? joined(other, passage) : joined(passage, other));
  }
  keepWithinBounds(attribution);
}

/** The last passage that a person took out, when it stood right before or behind what is taken out now. */
export function besideLast(
  attribution: Attribution,
  { where, from, to, by }: { where: string; from: number; to: number; by: number },
): { passage: Passage; isBefore: boolean } | null {
  const last = attribution.graveyard.find((passage) => passage.by === by);
  if (last?.where !== where) return null;
  if (last.high === from) return { passage: last, isBefore: true };
  return last.low === to ? { passage: last, isBefore: false } : null;
}

/** Moves the places of passages for a stretch that goes. */
export function shiftForRemoval(
  attribution: Attribution,
  { where, at, size }: { where: string; at: number; size: number },
): void {
  if (size === 0) return;
  const moved = (place: number): number => (place <= at ? place : Math.max(at, place - size));
  for (const passage of attribution.graveyard) {
    if (passage.where !== where) continue;
    passage.low = moved(passage.low);
    passage.high = moved(passage.high);
  }
}

/** Moves the places of passages for a stretch that comes: it comes to lie between those of passages taken out there. */
export function shiftForInsertion(
  attribution: Attribution,
  { where, at, size }: { where: string; at: number; size: number },
): void {
  if (size === 0) return;
  for (const passage of attribution.graveyard) {
    if (passage.where !== where) continue;
    if (passage.low > at) passage.low += size;
    if (passage.high >= at) passage.high += size;
  }
}

function cut(passage: Passage, from: number, to: number): Passage | null {
  if (from >= to) return null;
  return {
    ...passage,
    text: passage.text.slice(from, to),
    units: passage.units.slice(from, to),
    gone: passage.gone.slice(from, to),
    blocks: passage.blocks
      .filter((block) => block.from >= from && block.to <= to)
      .map((block) => ({ id: block.id, from: block.from - from, to: block.to - from })),
  };
}

/** What was taken back out of a passage, and what stays of it: each character comes back once. */
export type Taken = {
  units: Unit[];
  gone: Unit[];
  before: Passage | null;
  behind: Passage | null;
};

/** Takes a stretch back out of a passage of the graveyard. */
export function takeBack(
  { graveyard }: Attribution,
  passage: Passage,
  { from, to }: { from: number; to: number },
): Taken {
  const before = cut(passage, 0, from);
  const behind = cut(passage, to, passage.text.length);
  const left = [before, behind].filter((part) => part !== null);
  graveyard.splice(graveyard.indexOf(passage), 1, ...left);
  return {
    units: passage.units.slice(from, to),
    gone: passage.gone.slice(from, to),
    before,
    behind,
  };
}

/** What of an exchange does not live on, as passages in their order; `gone` says who takes out each removed unit. */
export function leftOver(
  { removed, stays, was, at, where, made }: Work,
  gone: readonly Unit[],
): Passage[] {
  const passages: Passage[] = [];
  for (let from = 0; from < stays.length; from += 1) {
    if (stays[from] === 1) continue;
    let to = from + 1;
    while (to < stays.length && stays[to] === 0) to += 1;
    const whole: Passage = {
      where,
      low: at,
      high: at,
      text: removed.text,
      units: [...was],
      gone: [...gone],
      by: made.by,
      blocks: removed.blocks,
      of: null,
    };
    const part = cut(whole, from, to);
    if (part !== null) passages.push(part);
    from = to;
  }
  return passages;
}
