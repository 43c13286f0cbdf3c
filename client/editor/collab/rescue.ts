import { Transform, type Step } from 'prosemirror-transform';
import { keepAtom, keepBlock, noteLeftAlone } from './rescue-keep.ts';
import type { Keeping, Passage } from './rescue-keeping.ts';
import { atomBlocks, textBlocks } from './rescue-origins.ts';
import { placesOfIds } from './rescue-places.ts';
import { Standing, type Rebased } from './rescue-standing.ts';

/** Steps that put back what would have been lost, and the passages that a person should look at. */
export type Rescued = { steps: Step[]; passages: Passage[] };

function takesAway({ change, own, foreign }: Rebased): boolean {
  let takes = false;
  for (const map of change.mapping.maps.slice(own, own + foreign)) {
    map.forEach((from, to) => {
      takes ||= to > from;
    });
  }
  return takes;
}

function placesOf({ change }: Rebased, standing: Standing): Map<number, number> {
  const places = new Map<number, number>();
  const numbers = standing.now();
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
  const standing = new Standing(rebased);
  const names = textBlocks(base);
  const shared = new Set(standing.theirs);
  const [known, left] = [placesOfIds(base), placesOfIds(theirs)];
  const keeping: Keeping = {
    doc: mine,
    origins: standing.origins,
    places: placesOf(rebased, standing),
    isShared: (number) => shared.has(number),
    nameOf: (place) =>
      names.find(({ node, start }) => place >= start && place < start + node.content.size)?.id ??
      null,
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
