import { noteAct, type Attribution } from './attribution.ts';
import { compareStretches, type Work } from './compare.ts';
import { findBlock, findLeftOver, findRun, SHORTEST_RUN } from './find-passage.ts';
import { bury, takeBack, type Found } from './graveyard.ts';
import { leftOver } from './left-over.ts';
import { isStructure, lineRegion, partOf, type Region } from './region.ts';
import { makerOf, stepOf, type Made, type Unit } from './units.ts';

/**
 * Notes that somebody put words back. Taking back what one took out oneself is no change for whoever read the text
 * before that; putting back what others took out is, and so is putting words elsewhere.
 */
function noteReturn(
  attribution: Attribution,
  made: Made,
  { gone, isMove }: { gone: readonly Unit[]; isMove: boolean },
): void {
  if (gone.length === 0) return;
  const isOwn = !isMove && gone.every((unit) => makerOf(unit) === made.by);
  const from = isOwn ? Math.min(...new Set(gone.map(stepOf))) : 0;
  noteAct(attribution, made.by, { from, at: made.step });
}

/** Puts back what stood in a passage, from a place of the inserted text on. `isMove` says that it stood elsewhere. */
export function restore(
  work: Work,
  found: Found,
  { at, isMove }: { at: number; isMove: boolean },
): void {
  const { attribution, made, inserted } = work;
  const taken = takeBack(attribution, found);
  taken.units.forEach((unit, index) => {
    work.is[at + index] = unit;
  });
  for (const nested of taken.nested) {
    work.back.push({ ...nested, low: nested.low + at, high: nested.high + at });
  }
  const gone = taken.gone.filter(
    (_, index) => inserted.proposed[at + index] !== 1 && !isStructure(inserted.text[at + index]),
  );
  noteReturn(attribution, made, { gone, isMove });
}

/** The stretches of what is inserted that nobody is known to have written. */
export function openStretches({ is }: Work): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  for (let from = 0; from < is.length; from += 1) {
    if (is[from] !== null) continue;
    let to = from + 1;
    while (to < is.length && is[to] === null) to += 1;
    stretches.push({ from, to });
    from = to;
  }
  return stretches;
}

/**
 * Who brought what in a block that stands, by comparing it word by word with one of its id that was taken out. What is
 * not in it stays in the graveyard.
 */
export function claim(
  attribution: Attribution,
  found: Found,
  { id, standing, at, made }: { id: string; standing: Region; at: number; made: Made },
): Pick<Work, 'is' | 'back'> & { gone: Unit[] } {
  const { passage, stretches } = found;
  const text = stretches.map(({ from, to }) => passage.text.slice(from, to)).join('');
  const taken = takeBack(attribution, found);
  const work: Work = {
    attribution,
    where: passage.where,
    at,
    removed: lineRegion(text),
    inserted: standing,
    made,
    was: taken.units,
    stays: new Uint8Array(text.length),
    is: new Array<Unit | null>(standing.text.length).fill(null),
    nested: taken.nested,
    back: [],
  };
  compareStretches(work);
  for (const { from: start, to: end } of openStretches(work)) {
    const said = standing.text.slice(start, end);
    const left = findLeftOver(attribution.graveyard, { id, text: said });
    if (left !== null) restore(work, left, { at: start, isMove: true });
  }
  for (const other of leftOver(work, taken.gone).toReversed()) {
    // It stood in a block that has gone elsewhere: nothing is beside it any more.
    bury(attribution, { ...other, where: `of ${id}`, by: passage.by, of: id }, null);
  }
  return {
    is: work.is,
    back: work.back,
    gone: taken.gone.filter((_, index) => work.stays[index] === 1),
  };
}

/** Gives blocks that come back under their id to whoever wrote them: as they were, or what of their words is still there. */
export function bringBlocksBack(work: Work): void {
  const { inserted, attribution, is, at, made } = work;
  for (const { id, from, to } of inserted.blocks) {
    if (is.slice(from, to).some((unit) => unit !== null)) continue;
    const found = findBlock(attribution.graveyard, { id, text: inserted.text.slice(from, to) });
    if (found === null) continue;
    const standing = partOf(inserted, from, to);
    const back = claim(attribution, found, { id, standing, at: at + from, made });
    back.is.forEach((unit, index) => {
      is[from + index] = unit;
    });
    for (const nested of back.back) {
      work.back.push({ ...nested, low: nested.low + from, high: nested.high + from });
    }
    noteReturn(attribution, made, { gone: back.gone, isMove: false });
  }
}

/** The stretches of inserted text, without blocks’ edges, that nobody is known to have written. */
function openRuns({ inserted, is }: Work): { from: number; text: string }[] {
  const runs: { from: number; text: string }[] = [];
  let from = 0;
  for (let at = 0; at <= is.length; at += 1) {
    const isOpen = at < is.length && is[at] === null && !isStructure(inserted.text[at]);
    if (isOpen) continue;
    if (at - from >= SHORTEST_RUN) runs.push({ from, text: inserted.text.slice(from, at) });
    from = at + 1;
  }
  return runs;
}

/** Gives runs that were taken out somewhere, after the step `since`, to whoever wrote them. */
export function bringRunsBack(work: Work, since = -1): void {
  for (const { from, text } of openRuns(work)) {
    let at = 0;
    for (;;) {
      const passages = work.attribution.graveyard.filter(
        ({ gone }) => since < 0 || gone.some((unit) => stepOf(unit) > since),
      );
      const run = findRun(passages, text, at);
      if (run === null) break;
      // Words in another place may say something else: whoever moved them has changed the text.
      restore(work, run.found, { at: from + run.at, isMove: true });
      at = run.at + run.size;
    }
  }
}
