import type { Node } from 'prosemirror-model';
import { Mapping, ReplaceStep, Transform, type Step, type StepMap } from 'prosemirror-transform';
import { keep, KEPT, type Keeping, type Passage } from './rescue-keep.ts';
import { placesOfIds, removeBlock } from './rescue-places.ts';
import { insertedBy, lossesOn } from './rescue-stretches.ts';

/** A text that received others’ steps: `own` steps undone, `foreign` ones made, own ones made again as far as they went. */
export type Rebased = { change: Transform; own: number; foreign: number };

/** Steps that put back what would have been lost, and the passages that a person should look at. */
export type Rescued = { steps: Step[]; passages: Passage[] };

function changes(maps: readonly StepMap[], what: 'takes' | 'brings'): boolean {
  return maps.some((map) => {
    let found = false;
    map.forEach((oldFrom, oldTo, newFrom, newTo) => {
      found ||= what === 'takes' ? oldTo > oldFrom : newTo > newFrom;
    });
    return found;
  });
}

function bringsBlocks(step: Step): boolean {
  return step instanceof ReplaceStep && step.slice.content.firstChild?.isBlock === true;
}

/** Most of the time somebody types here and somebody else there, and nothing can be lost. */
function mayLose({ change, own, foreign }: Rebased): boolean {
  const again = change.steps.slice(own + foreign);
  if (own === 0) return false;
  if (again.length < own || again.some(bringsBlocks)) return true;
  const { maps } = change.mapping;
  return (
    changes(maps.slice(own + foreign), 'takes') && changes(maps.slice(own, own + foreign), 'brings')
  );
}

/** The same block under the other name that it may have: as it was, or put back. */
function otherName(id: string): string {
  return id.endsWith(KEPT) ? id.slice(0, -KEPT.length) : id + KEPT;
}

/**
 * Two people moved one block at the same moment, or one put back what another moved: it stays where the first has put it,
 * and the second goes.
 */
function removeTwins(fix: Transform, theirs: Node, onward: Mapping): void {
  const known = placesOfIds(theirs);
  const here = placesOfIds(fix.doc);
  const doomed: number[] = [];
  for (const [id, places] of here) {
    const own = known.get(id) ?? [];
    const twins = own.length === 0 ? known.get(otherName(id)) : own;
    const [first, second] = twins ?? [];
    if (first === undefined || second !== undefined) continue;
    const { deletedAfter, pos } = onward.mapResult(first, 1);
    if (!deletedAfter) doomed.push(...places.filter((at) => at !== pos));
  }
  for (const at of doomed.sort((left, right) => left - right)) {
    const { deletedAfter, pos } = fix.mapping.mapResult(at, 1);
    if (!deletedAfter) removeBlock(fix, pos);
  }
}

function docAt({ change }: Rebased, index: number): Node {
  return change.docs[index] ?? change.doc;
}

/**
 * Makes sure that a rebase loses no word: what one side has written and the other could not know of when it deleted or moved
 * the place. Words go beside the words they stood beside; into the block that was moved; or the block is put back with all
 * of them behind its nearest neighbour. Pure; everybody who meets the same loss at the same moment puts back the same.
 */
export function rescue(rebased: Rebased, newId: () => string): Rescued {
  const { change, own, foreign } = rebased;
  if (!mayLose(rebased)) return { steps: [], passages: [] };
  const { maps } = change.mapping;
  const mine = docAt(rebased, 0);
  const base = docAt(rebased, own);
  const theirs = docAt(rebased, own + foreign);
  const fix = new Transform(change.doc);
  removeTwins(fix, theirs, change.mapping.slice(own + foreign));
  const onward = new Mapping();
  onward.appendMapping(change.mapping);
  onward.appendMapping(fix.mapping);
  const ownMaps = maps
    .slice(0, own)
    .reverse()
    .map((map) => map.invert());
  const foreignMaps = maps.slice(own, own + foreign);
  const passages: Passage[] = [];
  const shared = { base, fix, since: fix.steps.length, newId, passages };
  const sides: (Keeping & { inserted: ReturnType<typeof insertedBy> })[] = [
    {
      ...shared,
      whose: 'theirs',
      doc: theirs,
      other: mine,
      onward: onward.slice(own + foreign),
      back: new Mapping(foreignMaps.map((map) => map.invert()).reverse()),
      otherWay: new Mapping(ownMaps),
      otherOnward: onward,
      inserted: insertedBy(foreignMaps),
    },
    {
      ...shared,
      whose: 'mine',
      doc: mine,
      other: theirs,
      onward,
      back: change.mapping.slice(0, own),
      otherWay: new Mapping(foreignMaps),
      otherOnward: onward.slice(own + foreign),
      inserted: insertedBy(ownMaps),
    },
  ];
  for (const { inserted, ...keeping } of sides) {
    for (const loss of lossesOn({ doc: keeping.doc, inserted, mapping: keeping.onward })) {
      keep(keeping, loss);
    }
  }
  return { steps: fix.steps, passages };
}
