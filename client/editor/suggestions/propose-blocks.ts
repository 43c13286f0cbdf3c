import { Fragment, Slice, type Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { arrange } from '#contract/body/arrange.ts';
import { markNamed, proposalId } from '#contract/body/proposals.ts';
import { blockIdsIn, proposedBlocks } from './inserted.ts';
import { INSERTION } from './marks-of.ts';
import { proposeAttributes } from './propose-attributes.ts';
import { proposeGone, type Proposing } from './propose-gone.ts';
import { proposeInline } from './propose-inline.ts';
import { mayTouch } from './proposer.ts';

function idOf(node: Node): unknown {
  return node.attrs['id'];
}

/** Something to do, in the order of the text; done from the end, so that places hold. */
type Deed = (tr: Transaction) => void;
type Plan = { how: Proposing; taken: ReadonlySet<unknown> };

function gone(from: number, to: number, { how }: Plan): Deed {
  return (tr) => proposeGone(tr, { from, to }, how);
}

function come(at: number, nodes: readonly Node[], { how, taken }: Plan): Deed {
  const blocks = proposedBlocks(nodes, INSERTION.create({ id: how.id }), taken);
  return (tr) => {
    tr.step(new ReplaceStep(at, at, new Slice(Fragment.fromArray(blocks), 0, 0)));
  };
}

/** Whether a block can be changed as it stands, rather than be exchanged for another one. */
function canChange(before: Node, after: Node): boolean {
  if (before.isLeaf || after.isLeaf) return before.type === after.type;
  if (before.isTextblock !== after.isTextblock) return false;
  if (before.type === after.type) return true;
  const fits = after.type.validContent(before.content);
  return fits && (!before.isTextblock || before.type.validContent(after.content));
}

/** The deeds that change one block into another; null when it has to be exchanged. */
function changing(before: Node, after: Node, at: number, plan: Plan): Deed[] | null {
  const { how } = plan;
  if (before.eq(after) || markNamed(before, 'deletion') !== null) return [];
  const insertion = markNamed(before, 'insertion');
  if (insertion !== null) {
    if (!mayTouch(how.who, proposalId(insertion))) return [];
    // It keeps its own ids and none of a block that it took in.
    const own = blockIdsIn(before).add(idOf(before));
    const others = new Set([...plan.taken].filter((id) => !own.has(id)));
    const slice = new Slice(Fragment.fromArray(proposedBlocks([after], insertion, others)), 0, 0);
    return [(tr) => void tr.step(new ReplaceStep(at, at + before.nodeSize, slice))];
  }
  if (!canChange(before, after)) return null;
  const itself: Deed = (tr) => proposeAttributes(tr, { node: before, at, wanted: after }, how);
  if (before.isLeaf) return [itself];
  if (before.isTextblock) {
    return [itself, (tr) => proposeInline(tr, { before, after, at: at + 1 }, how)];
  }
  const inside = changingChildren(before, after, at + 1, plan);
  return inside === null ? null : [itself, ...inside];
}

/** Which child of a block each child of a later one is: by id, or in its place with the same words when it lost that. */
function partners(before: Node, after: Node): (number | null)[] {
  const places = new Map<unknown, number>();
  before.forEach((child, _, index) => {
    const id = idOf(child);
    if (id !== null && !places.has(id)) places.set(id, index);
  });
  const used = new Set<number>();
  const byId = after.children.map((child) => {
    const place = places.get(idOf(child));
    if (place === undefined || used.has(place)) return null;
    used.add(place);
    return place;
  });
  if (before.childCount !== after.childCount) return byId;
  return byId.map((place, index) => {
    const [old, fresh] = [before.child(index), after.child(index)];
    const isSame = place === null && idOf(fresh) === null && !used.has(index);
    return isSame && old.content.eq(fresh.content) ? index : place;
  });
}

type Gap = { old: Node[]; fresh: Node[]; at: number };

/** Where blocks come and go between two lists, and which pairs stay; null when their parent could not hold all of them. */
function changingChildren(before: Node, after: Node, start: number, plan: Plan): Deed[] | null {
  const placed = arrange(before.childCount, partners(before, after));
  const kept = new Map(
    placed.flatMap((place) =>
      place.kind === 'kept' ? [[place.before, place.after] as const] : [],
    ),
  );
  const deeds: Deed[] = [];
  const union: Node[] = [];
  let gap: Gap = { old: [], fresh: [], at: start };
  let next = 0;
  const close = (upTo: number, place: number): void => {
    gap.fresh.push(...after.children.slice(next, upTo));
    union.push(...gap.old, ...gap.fresh);
    if (gap.old.length > 0) deeds.push(gone(gap.at, place, plan));
    if (gap.fresh.length > 0) deeds.push(come(place, gap.fresh, plan));
    next = upTo + 1;
  };
  before.forEach((child, offset, index) => {
    const partner = after.maybeChild(kept.get(index) ?? -1);
    const at = start + offset;
    const change = partner === null ? null : changing(child, partner, at, plan);
    if (partner === null) {
      gap.old.push(child);
      return;
    }
    close(kept.get(index) ?? 0, at);
    const behind = at + child.nodeSize;
    gap = { old: [], fresh: [], at: behind };
    union.push(child);
    if (change !== null) {
      deeds.push(...change);
      return;
    }
    union.push(partner);
    deeds.push(gone(at, behind, plan), come(behind, [partner], plan));
  });
  close(after.childCount, start + before.content.size);
  return before.type.validContent(Fragment.fromArray(union)) ? deeds : null;
}

/** Proposes everything that differs between two documents, block by block; what moved goes and comes. */
export function proposeBlocks(tr: Transaction, after: Node, how: Proposing): void {
  const before = tr.doc;
  const plan = { how, taken: blockIdsIn(before) };
  for (const deed of changingChildren(before, after, 0, plan)?.reverse() ?? []) deed(tr);
}
