import { noteAct, type Attribution } from './attribution.ts';
import type { Nested, Passage } from './passage.ts';
import { isStructure } from './region.ts';
import { makerOf, stepOf, type Unit } from './units.ts';

/** Above these the oldest passages are forgotten; that somebody took them out is not. */
const MOST_PASSAGES = 500;
const MOST_UNITS = 400_000;

/** Whether a passage has more than the edges of blocks. */
export function hasWords({ text }: { text: string }): boolean {
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

function shifted(nested: readonly Nested[], by: number): Nested[] {
  return nested.map(({ passage, low, high }) => ({ passage, low: low + by, high: high + by }));
}

/** What a passage and one that stood right behind it make together. */
function joined(first: Passage, second: Passage): Passage {
  const shift = first.text.length;
  return {
    ...second,
    text: first.text + second.text,
    units: [...first.units, ...second.units],
    gone: [...first.gone, ...second.gone],
    nested: [...first.nested, ...shifted(second.nested, shift)],
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
export function bury(attribution: Attribution, passage: Passage, beside: Beside | null): void {
  const { graveyard } = attribution;
  if (beside === null) {
    graveyard.unshift(passage);
  } else {
    graveyard.splice(graveyard.indexOf(beside.passage), 1);
    const { passage: other, isBefore, between } = beside;
    const { low: here, high: there } = passage;
    const both = isBefore ? joined(other, passage) : joined(passage, other);
    const whole = { ...both, low: here, high: there };
    // On which side of the last passage these stood nobody knows any more.
    const low = isBefore ? 0 : passage.text.length;
    const high = low + other.text.length;
    whole.nested.push(...between.map((nested) => ({ passage: nested, low, high })));
    graveyard.unshift(whole);
  }
  keepWithinBounds(attribution);
}

/** A passage that stood right beside a stretch, before or behind it, and others that stood where both meet. */
export type Beside = { passage: Passage; isBefore: boolean; between: Passage[] };

/** The last passage that a person took out, when it stood right before or behind what is taken out now. */
export function besideLast(
  attribution: Attribution,
  { where, from, to, by }: { where: string; from: number; to: number; by: number },
): Beside | null {
  const { graveyard } = attribution;
  const last = graveyard.find((passage) => passage.by === by);
  if (last?.where !== where) return null;
  const isBefore = last.high === from;
  if (!isBefore && last.low !== to) return null;
  const seam = isBefore ? from : to;
  const known = new Set(last.nested.map(({ passage }) => passage));
  const between = graveyard.filter(
    (other) =>
      other !== last &&
      other.where === where &&
      other.low <= seam &&
      other.high >= seam &&
      !known.has(other),
  );
  return { passage: last, isBefore, between };
}

/** The passages that stood within a stretch, with their places in it. */
export function nestedIn(
  { graveyard }: Attribution,
  { where, at, size }: { where: string; at: number; size: number },
): Nested[] {
  if (size === 0) return [];
  const end = at + size;
  const within = (place: number): number => Math.min(size, Math.max(0, place - at));
  return graveyard
    .filter(({ where: other, low, high }) => {
      // What stood before, behind or all around it does not go with it.
      return other === where && low < end && high > at && (low > at || high < end);
    })
    .map((passage) => ({ passage, low: within(passage.low), high: within(passage.high) }));
}

/** Moves passages back to where they stood in a text that is back; `at` is where that begins. */
export function unearth(
  { graveyard }: Attribution,
  nested: readonly Nested[],
  { where, at }: { where: string; at: number },
): void {
  const buried = new Set(graveyard);
  for (const { passage, low, high } of nested) {
    if (buried.has(passage)) Object.assign(passage, { where, low: at + low, high: at + high });
  }
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

/** A stretch of a passage as a passage of its own; null for none. */
export function cut(passage: Passage, from: number, to: number): Passage | null {
  if (from >= to) return null;
  return {
    ...passage,
    text: passage.text.slice(from, to),
    units: passage.units.slice(from, to),
    gone: passage.gone.slice(from, to),
    nested: shifted(
      passage.nested.filter(({ low, high }) => low >= from && high <= to),
      -from,
    ),
    blocks: passage.blocks
      .filter((block) => block.from >= from && block.to <= to)
      .map((block) => ({ id: block.id, from: block.from - from, to: block.to - from })),
  };
}

/** What was taken back out of a passage, and what stays of it, each with how much of what is back stands before it. */
export type Taken = Pick<Passage, 'units' | 'gone' | 'nested'> & {
  remains: { passage: Passage; at: number }[];
};

/** Stretches of a passage, in order. */
export type Found = { passage: Passage; stretches: { from: number; to: number }[] };

/** Takes stretches back out of a passage of the graveyard: each character comes back once. */
export function takeBack({ graveyard }: Attribution, { passage, stretches }: Found): Taken {
  const taken: Taken = { units: [], gone: [], nested: [], remains: [] };
  let last = 0;
  const keep = (to: number): void => {
    const rest = cut(passage, last, to);
    if (rest !== null) taken.remains.push({ passage: rest, at: taken.units.length });
  };
  for (const { from, to } of stretches) {
    keep(from);
    const part = cut(passage, from, to);
    if (part !== null) {
      taken.nested.push(...shifted(part.nested, taken.units.length));
      taken.units.push(...part.units);
      taken.gone.push(...part.gone);
    }
    last = to;
  }
  keep(passage.text.length);
  const rest = taken.remains.map((remain) => remain.passage);
  graveyard.splice(graveyard.indexOf(passage), 1, ...rest);
  return taken;
}
