import type { BodyJson } from '../content.ts';
import { textAttribute } from './blocks.ts';
import { isSameJson } from './changed-fields.ts';
import { noteConflict, type Merging, type ThreeNodes } from './merging.ts';

type Side = 'mine' | 'theirs';
type ThreeLists = {
  base: readonly BodyJson[];
  mine: readonly BodyJson[];
  theirs: readonly BodyJson[];
};
/** Blocks that stand in the result for one block of a side; `fresh` when the leading side made it. */
type Entry = { id: string; nodes: BodyJson[]; fresh: boolean };
type MergeNode = (merging: Merging, nodes: ThreeNodes) => BodyJson[];
type Lists = {
  base: Map<string, BodyJson>;
  leading: readonly BodyJson[];
  following: readonly BodyJson[];
  /** Which of both sides the leading list is. */
  leadingSide: Side;
  mergeNode: MergeNode;
};

const idOf = (node: BodyJson): string => textAttribute(node, 'id');

/** The ids of the blocks that all three lists hold, in the order of one of them. */
function commonOrder(list: readonly BodyJson[], lists: ThreeLists): string {
  const sets = [lists.base, lists.mine, lists.theirs].map((nodes) => new Set(nodes.map(idOf)));
  return list
    .map(idOf)
    .filter((id) => sets.every((ids) => ids.has(id)))
    .join(' ');
}

/** Who has moved blocks leads; when both have, theirs stands and it is noted. */
function leadingSide(merging: Merging, lists: ThreeLists): Side {
  const base = commonOrder(lists.base, lists);
  const [mine, theirs] = [commonOrder(lists.mine, lists), commonOrder(lists.theirs, lists)];
  if (mine === base || mine === theirs) return 'theirs';
  if (theirs === base) return 'mine';
  merging.conflicts.push({ at: 'body', mine, theirs });
  return 'theirs';
}

function conflictBetween(merging: Merging, side: Side, node: BodyJson): void {
  if (side === 'mine') noteConflict(merging, node, null);
  else noteConflict(merging, null, node);
}

/** The leading list with the other side's edits; what the other side removed goes, unless it was edited here. */
function leadingEntries(merging: Merging, lists: Lists): Entry[] {
  const { base, leading, following, leadingSide: side, mergeNode } = lists;
  const others = new Map(following.map((node) => [idOf(node), node]));
  return leading.flatMap((node): Entry[] => {
    const id = idOf(node);
    const [was, other] = [base.get(id) ?? null, others.get(id)];
    if (other !== undefined) {
      const [mine, theirs] = side === 'mine' ? [node, other] : [other, node];
      return [{ id, nodes: mergeNode(merging, { base: was, mine, theirs }), fresh: false }];
    }
    if (was === null) return [{ id, nodes: [node], fresh: true }];
    if (isSameJson(was, node)) return [];
    conflictBetween(merging, side, node);
    return [{ id, nodes: [node], fresh: false }];
  });
}

/** Behind the block that it follows, and behind what the leading side added there. */
function placeBehind(entries: readonly Entry[], anchor: string | null): number {
  let place = anchor === null ? 0 : entries.findIndex(({ id }) => id === anchor) + 1;
  while (entries[place]?.fresh === true) place += 1;
  return place;
}

/** Puts what only the following side has among the entries, each behind the nearest block before it that stands. */
function addFollowing(merging: Merging, lists: Lists, entries: Entry[]): void {
  const side = lists.leadingSide === 'mine' ? 'theirs' : 'mine';
  const standing = new Set(entries.map(({ id }) => id));
  const leading = new Set(lists.leading.map(idOf));
  let anchor: string | null = null;
  for (const node of lists.following) {
    const id = idOf(node);
    const was = lists.base.get(id);
    const isGone = leading.has(id) || (was !== undefined && isSameJson(was, node));
    if (!isGone) {
      if (was !== undefined) conflictBetween(merging, side, node);
      entries.splice(placeBehind(entries, anchor), 0, { id, nodes: [node], fresh: false });
      standing.add(id);
    }
    if (standing.has(id)) anchor = id;
  }
}

/**
 * Both sides' changes to the blocks of a container: new blocks of both in their order, theirs first where they meet;
 * a block that one side removed and the other edited stays, and is noted. `mergeNode` merges two edits of one block.
 */
export function mergeChildren(
  merging: Merging,
  three: ThreeLists,
  mergeNode: MergeNode,
): BodyJson[] {
  const side = leadingSide(merging, three);
  const lists: Lists = {
    base: new Map(three.base.map((node) => [idOf(node), node])),
    leading: three[side],
    following: three[side === 'mine' ? 'theirs' : 'mine'],
    leadingSide: side,
    mergeNode,
  };
  const entries = leadingEntries(merging, lists);
  addFollowing(merging, lists, entries);
  return entries.flatMap(({ nodes }) => nodes);
}
