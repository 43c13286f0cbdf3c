import { withLast, type Beside } from './beside-last.ts';
import { noteAct, type Attribution } from './attribution.ts';
import type { Nested, Passage } from './passage.ts';
import { beginsIn, isStructure } from './region.ts';
import { besideIt, handOn, nestedOfPart, sideIn, type Returned } from './sides.ts';
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
    const whole = withLast(passage, beside);
    handOn(graveyard, beside.passage, []);
    graveyard.unshift(whole);
  }
  keepWithinBounds(attribution);
}

/** The passages that stood within a stretch or right beside it, with their places in it. */
export function nestedIn(
  { graveyard }: Attribution,
  { where, at, size }: { where: string; at: number; size: number },
): Returned[] {
  if (size === 0) return [];
  const end = at + size;
  const within = (place: number): number => Math.min(size, Math.max(0, place - at));
  return graveyard
    .filter(({ where: other, low, high }) => {
      // What stood all around it does not go with it.
      return other === where && low <= end && high >= at && (low > at || high < end);
    })
    .map((passage) => {
      const nested = { passage, low: within(passage.low), high: within(passage.high) };
      return { ...nested, side: sideIn(nested, size) };
    });
}

/**
 * Moves passages back to where they stood in a text that is back; `at` is where that begins. What stood beside it and
 * is there now stays on its side.
 */
export function unearth(
  { graveyard }: Attribution,
  back: readonly Returned[],
  { where, at }: { where: string; at: number },
): void {
  const buried = new Set(graveyard);
  for (const { passage, low, high, side } of back) {
    if (!buried.has(passage)) continue;
    if (side === 'within') Object.assign(passage, { where, low: at + low, high: at + high });
    if (passage.where !== where || passage.low > at + low || passage.high < at + high) continue;
    if (side === 'ahead') passage.high = at + high;
    if (side === 'behind') passage.low = at + low;
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
    nested: nestedOfPart(passage.nested, from, to),
    blocks: passage.blocks
      .filter((block) => block.from >= from && block.to <= to)
      .map((block) => ({ id: block.id, from: block.from - from, to: block.to - from })),
    begins: beginsIn(passage.begins, from, to),
  };
}

/** What was taken back out of a passage, and what stood in it and beside it. */
export type Taken = Pick<Passage, 'units' | 'gone'> & { nested: Returned[] };

/** Stretches of a passage, in order. */
export type Found = { passage: Passage; stretches: { from: number; to: number }[] };

/** Takes stretches back out of a passage of the graveyard: each character comes back once. */
export function takeBack({ graveyard }: Attribution, { passage, stretches }: Found): Taken {
  const taken: Taken = { units: [], gone: [], nested: [] };
  const rest: Nested[] = [];
  let last = 0;
  const keep = (to: number): void => {
    const start = taken.units.length;
    const part = cut(passage, last, to);
    if (part !== null) rest.push({ passage: part, low: start, high: start });
  };
  for (const { from, to } of stretches) {
    keep(from);
    const part = cut(passage, from, to);
    if (part !== null) {
      const start = taken.units.length;
      for (const one of part.nested) {
        const [low, high] = [one.low + start, one.high + start];
        taken.nested.push({ ...one, low, high, side: sideIn(one, to - from) });
      }
      taken.units.push(...part.units);
      taken.gone.push(...part.gone);
    }
    last = to;
  }
  keep(passage.text.length);
  const size = taken.units.length;
  taken.nested.push(...rest.map((one) => ({ ...one, side: sideIn(one, size) })));
  taken.nested.push(...besideIt(graveyard, passage, size));
  const remains = rest.map((one) => one.passage);
  graveyard.splice(graveyard.indexOf(passage), 1, ...remains);
  handOn(graveyard, passage, remains);
  return taken;
}
