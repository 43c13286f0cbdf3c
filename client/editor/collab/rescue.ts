import { Transform, type Step } from 'prosemirror-transform';
import { keepAtom, keepBlock, noteLeftAlone, type Keeping, type Passage } from './rescue-keep.ts';
import { atomBlocks, numbersAfter, originsOf, textBlocks, type Origins } from './rescue-origins.ts';
import { placesOfIds } from './rescue-places.ts';

/** A text that received others’ steps: `own` steps undone, `foreign` ones made, own ones made again as far as they went. */
export type Rebased = { change: Transform; own: number; foreign: number };

/** Steps that put back what would have been lost, and the passages that a person should look at. */
export type Rescued = { steps: Step[]; passages: Passage[] };

/** The texts before and after steps that were taken back, in the order in which they were made. */
function ownOrigins({ change, own }: Rebased): Origins {
  const docs = [...change.docs, change.doc].slice(0, own + 1);
  const steps = change.steps
    .slice(0, own)
    .map((step, index) => step.invert(docs[index] ?? change.doc));
  return originsOf(steps.reverse(), docs.reverse());
}

function takesAway({ change, own, foreign }: Rebased): boolean {
  let takes = false;
  for (const map of change.mapping.maps.slice(own, own + foreign)) {
    map.forEach((from, to) => {
      takes ||= to > from;
    });
  }
  return takes;
}

/** Where each letter is now that both had when they began, or that was typed here. */
function placesNow({ change, own, foreign }: Rebased, origins: Origins): Map<number, number> {
  const docs = [...change.docs, change.doc];
  const between = [own, own + foreign] as const;
  const theirs = originsOf(change.steps.slice(...between), docs.slice(own, own + foreign + 1));
  let numbers: readonly number[] = theirs.numbers.map((number) =>
    number < theirs.firstNew ? number : -1,
  );
  change.steps.slice(own + foreign).forEach((step, index) => {
    const undone = change.mapping.getMirror(own + foreign + index) ?? own;
    numbers = numbersAfter(numbers, step, origins.broughtBy[own - 1 - undone] ?? []);
  });
  const places = new Map<number, number>();
  for (const { node, start } of textBlocks(change.doc)) {
    for (let at = start; at < start + node.content.size; at += 1) {
      const number = numbers[at] ?? -1;
      if (number !== -1) places.set(number, at);
    }
  }
  return places;
}

/**
 * Puts back what was typed and would be lost in a rebase, because its place was deleted or moved meanwhile. Words go beside
 * the words they stood beside, wherever those are now; or the block is put back with all of them behind its nearest
 * neighbour. Pure; whoever meets the same loss at the same moment puts back the same block.
 */
export function rescue(rebased: Rebased, newId: () => string): Rescued {
  const { change, own, foreign } = rebased;
  const isRemade = change.steps.length === own + own + foreign;
  if (own === 0 || (isRemade && !takesAway(rebased))) return { steps: [], passages: [] };
  const docs = [...change.docs, change.doc];
  const [mine, base, theirs] = [docs[0], docs[own], docs[own + foreign]];
  if (mine === undefined || base === undefined || theirs === undefined) {
    throw new RangeError('A rebase has a text before each of its steps.');
  }
  const origins = ownOrigins(rebased);
  const places = placesNow(rebased, origins);
  const [known, left] = [placesOfIds(base), placesOfIds(theirs)];
  const keeping: Keeping = {
    doc: mine,
    origins,
    places,
    fix: new Transform(change.doc),
    isKnown: (id) => known.has(id),
    isDeleted: (id) => known.has(id) && !left.has(id),
    newId,
    passages: [],
  };
  for (const block of textBlocks(mine)) noteLeftAlone(keeping, block);
  if (isRemade) return { steps: [], passages: keeping.passages };
  for (const block of textBlocks(mine)) keepBlock(keeping, block);
  for (const block of atomBlocks(mine)) keepAtom(keeping, block);
  return { steps: keeping.fix.steps, passages: keeping.passages };
}
