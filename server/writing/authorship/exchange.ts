import { noteAct, type Attribution } from './attribution.ts';
import { bringBlocksBack, bringRunsBack, openStretches, restore } from './come-back.ts';
import { besideLast } from './beside-last.ts';
import { compareStretches, type Exchange, type Work } from './compare.ts';
import { findUndone } from './find-passage.ts';
import {
  bury,
  hasWords,
  nestedIn,
  shiftForInsertion,
  shiftForRemoval,
  unearth,
  type Found,
} from './graveyard.ts';
import { leftOver } from './left-over.ts';
import { partOf } from './region.ts';
import { exchangeUnits, unitOf, type Unit } from './units.ts';

/** Whether another passage stood at this place too: then nothing says in which order they stood. */
function isShared({ attribution, where, at }: Work, { passage }: Found): boolean {
  return attribution.graveyard.some(
    (other) =>
      other !== passage &&
      other.where === where &&
      other.low <= at &&
      other.high >= at &&
      hasWords(other),
  );
}

/** Takes back removals from this very place, where that is what comes: as a whole, or between words that stayed. */
function undo(work: Work): void {
  const { where, at, inserted, attribution } = work;
  for (const { from, to } of openStretches(work)) {
    const region = partOf(inserted, from, to);
    const found = findUndone(attribution.graveyard, { where, at, region });
    if (found !== null) restore(work, found, { at: from, isMove: isShared(work, found) });
  }
}

/** Who takes out each removed unit: whoever proposed that, else whoever’s step it is; nobody what never stood. */
function takers({ attribution, removed, made }: Work): Unit[] {
  return Array.from(removed.text, (_, at) => at).map((at) => {
    if (removed.proposed[at] === 1) return unitOf({ step: made.step, by: 0 });
    const [first, ...others] = attribution.strikers.get(removed.struck.get(at) ?? '') ?? [];
    for (const by of others) noteAct(attribution, by, { from: 0, at: made.step });
    return unitOf({ step: made.step, by: first ?? made.by });
  });
}

/**
 * Exchanges a stretch of text and works out who wrote what comes: words that stay keep their author; what was taken
 * out before and comes back has its own; everything else is its inserter’s. What goes is buried. Changes `units`.
 */
export function exchange(attribution: Attribution, units: Unit[], change: Exchange): void {
  const { where, at, removed, inserted, made } = change;
  const was = units.slice(at, at + removed.text.length);
  const size = inserted.text.length;
  const is = new Array<Unit | null>(size).fill(null);
  const nested = nestedIn(attribution, { where, at, size: was.length });
  const stays = new Uint8Array(was.length);
  const work: Work = { ...change, attribution, was, stays, is, nested, back: [] };
  const isPureRemoval = size === 0;
  const range = { where, from: at, to: at + was.length, by: made.by };
  const beside = isPureRemoval ? besideLast(attribution, range) : null;
  compareStretches(work);
  if (removed.text === inserted.text && removed.links !== inserted.links) {
    noteAct(attribution, made.by, { from: 0, at: made.step });
  }
  // What stood right before or behind a stretch that is exchanged stays there.
  const isExchange = was.length > 0 && size > 0;
  const here = isExchange ? attribution.graveyard.filter((one) => one.where === where) : [];
  const ahead = here.filter(({ high }) => high === at);
  const after = here.filter(({ low }) => low === at + was.length);
  shiftForRemoval(attribution, { where, at, size: was.length });
  undo(work);
  for (const passage of leftOver(work, takers(work)).toReversed()) {
    // Edges of blocks that are exchanged for others say nothing; those that only go may come back with words beside them.
    if (isPureRemoval || hasWords(passage)) bury(attribution, passage, beside);
  }
  bringBlocksBack(work);
  bringRunsBack(work);
  shiftForInsertion(attribution, { where, at, size });
  for (const passage of ahead) passage.high = at;
  for (const passage of after) passage.low = at + size;
  unearth(attribution, work.back, { where, at });
  const fresh = unitOf(made);
  exchangeUnits(units, {
    at,
    removed: was.length,
    inserted: is.map((unit) => unit ?? fresh),
  });
}
