import { diffWords } from '#contract/body/word-diff.ts';
import { noteAct, type Attribution } from './attribution.ts';
import { isStructure, type Region } from './region.ts';
import type { Returned } from './sides.ts';
import { makerOf, stepOf, type Made, type Unit } from './units.ts';

/** A stretch of a body or a line that a step exchanges; `at` is its place when all before it has been exchanged. */
export type Exchange = {
  where: string;
  at: number;
  removed: Region;
  inserted: Region;
  made: Made;
};

/** An exchange being worked out. */
export type Work = Exchange & {
  attribution: Attribution;
  /** Who had brought each removed unit, and which of them live on. */
  was: readonly Unit[];
  stays: Uint8Array;
  /** Who brought each inserted unit; 0 while nobody knows better. */
  is: (Unit | null)[];
  /** Passages that stood within what is removed, and those that stand within what comes. */
  nested: Returned[];
  back: Returned[];
};

/** Beyond this many units nobody waits for a comparison word by word. */
const MOST_COMPARED = 50_000;

/** One unit stays though its step exchanged it; it may have been proposed, and be so no more. */
function keep(work: Work, from: number, to: number): void {
  const { attribution, made, was, removed, inserted } = work;
  const unit = was[from] ?? 0;
  work.is[to] = unit;
  work.stays[from] = 1;
  if (isStructure(removed.text[from])) return;
  noteProposal(attribution, unit, {
    made,
    was: removed.proposed[from] === 1,
    is: inserted.proposed[to] === 1,
  });
}

/**
 * What was proposed and now stands counts as brought now, by whoever proposed it; what stood and is now only
 * proposed has been taken out by whoever did that.
 */
export function noteProposal(
  attribution: Attribution,
  unit: Unit,
  { made, was, is }: { made: Made; was: boolean; is: boolean },
): void {
  if (was && !is) noteAct(attribution, makerOf(unit), { from: stepOf(unit), at: made.step });
  if (!was && is) noteAct(attribution, made.by, { from: 0, at: made.step });
}

/** Keeps the words that both stretches have, in their order. */
function compare(work: Work, removed: [number, number], inserted: [number, number]): void {
  const before = work.removed.text.slice(...removed);
  const after = work.inserted.text.slice(...inserted);
  if (before === '' || after === '') return;
  let [left, right] = [removed[0], inserted[0]];
  const pass = (length: number): void => {
    for (let n = 0; n < length; n += 1) keep(work, left + n, right + n);
    const by = right - left;
    for (const nested of work.nested) {
      const { low, high } = nested;
      const isWithin = low >= left && high <= left + length;
      if (isWithin) work.back.push({ ...nested, low: low + by, high: high + by });
    }
    left += length;
    right += length;
  };
  if (before === after) {
    pass(before.length);
    return;
  }
  if (Math.max(before.length, after.length) > MOST_COMPARED) return;
  for (const { kind, text } of diffWords(before, after, 'und')) {
    if (kind === 'same') pass(text.length);
    else if (kind === 'removed') left += text.length;
    else right += text.length;
  }
}

/** Compares blocks that are exchanged for themselves; where there are none, the whole stretches. */
export function compareStretches(work: Work): void {
  const { removed, inserted } = work;
  const byId = new Map(removed.blocks.map((block) => [block.id, block]));
  let pairs = 0;
  for (const block of inserted.blocks) {
    const same = byId.get(block.id);
    if (same === undefined) continue;
    byId.delete(block.id);
    pairs += 1;
    compare(work, [same.from, same.to], [block.from, block.to]);
  }
  if (pairs === 0) compare(work, [0, removed.text.length], [0, inserted.text.length]);
}
