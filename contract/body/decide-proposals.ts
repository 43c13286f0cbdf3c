import { Fragment, Slice, type Mark, type Node } from 'prosemirror-model';
import { AttrStep, RemoveNodeMarkStep, ReplaceStep, type Transform } from 'prosemirror-transform';
import { joinBlocks, type JoinKind } from './join-blocks.ts';
import {
  isProposal,
  markNamed,
  modificationOf,
  proposalId,
  type Decide,
  type Verdict,
} from './proposals.ts';
import { emptiable } from './emptiable.ts';
import { decidedMarks, reverted, type Reverted } from './settle-marks.ts';

type Range = { from: number; to: number };

function verdictOn(node: Node, name: 'insertion' | 'deletion', decide: Decide): Verdict | null {
  const mark = markNamed(node, name);
  return mark === null ? null : decide(proposalId(mark));
}

/** Whether a node goes: what was proposed and is rejected, or what would go and is accepted. */
function goes(node: Node, decide: Decide): boolean {
  return (
    verdictOn(node, 'insertion', decide) === 'reject' ||
    verdictOn(node, 'deletion', decide) === 'accept'
  );
}

/** The ranges that go, in reading order. What a block cannot be without is emptied instead. */
function goingRanges(parent: Node, start: number, decide: Decide): Range[] {
  const going = new Set(parent.children.filter((child) => goes(child, decide)));
  const kept = emptiable(parent, going);
  const ranges: Range[] = [];
  parent.forEach((child, offset) => {
    const from = start + offset;
    const to = from + child.nodeSize;
    if (!going.has(child)) {
      if (child.childCount > 0) ranges.push(...goingRanges(child, from + 1, decide));
    } else if (!kept.has(child)) ranges.push({ from, to });
    else ranges.push(...wordsIn(child, from));
  });
  return ranges;
}

/** The words of a block that stays as an empty one. */
function wordsIn(block: Node, at: number): Range[] {
  const ranges: Range[] = [];
  if (block.isTextblock) return [{ from: at + 1, to: at + 1 + block.content.size }];
  block.descendants((node, offset) => {
    const from = at + 1 + offset + 1;
    if (node.isTextblock && node.content.size > 0) {
      ranges.push({ from, to: from + node.content.size });
    }
    return !node.isTextblock;
  });
  return ranges;
}

function dropWhatGoes(tr: Transform, decide: Decide): void {
  for (const { from, to } of goingRanges(tr.doc, 0, decide).reverse()) {
    if (to > from) tr.step(new ReplaceStep(from, to, Slice.empty));
  }
  tr.doc.forEach((block, offset) => {
    // Only a body that held nothing but proposed pictures still has one here: an empty line takes its place.
    if (!block.isAtom || !goes(block, decide)) return;
    const line = block.type.schema.nodes['paragraph']?.create({ id: block.attrs['id'] as unknown });
    tr.step(new ReplaceStep(offset, offset + 1, new Slice(Fragment.from(line), 0, 0)));
  });
}

/** Why a block is to be joined to the one before it: a split that is rejected, or a join that is accepted; else null. */
function joinOf(node: Node, decide: Decide): JoinKind | null {
  for (const mark of node.marks) {
    const kind = modificationOf(mark, node)?.kind;
    const verdict = kind === 'split' || kind === 'join' ? decide(proposalId(mark)) : null;
    if (kind === 'split' && verdict === 'reject') return kind;
    if (kind === 'join' && verdict === 'accept') return kind;
  }
  return null;
}

function join(tr: Transform, decide: Decide): void {
  const places: { position: number; kind: JoinKind }[] = [];
  tr.doc.descendants((node, position) => {
    const kind = node.isBlock ? joinOf(node, decide) : null;
    if (kind !== null) places.push({ position, kind });
    return !node.isTextblock;
  });
  // Outer blocks first: two items join before their paragraphs can.
  const since = tr.mapping.maps.length;
  for (const { position, kind } of places) {
    joinBlocks(tr, tr.mapping.slice(since).map(position), kind);
  }
}

/** Whether a mark says that a block begins or ends where another one did not. */
function isEdge(mark: Mark): boolean {
  return mark.attrs['type'] === 'split' || mark.attrs['type'] === 'join';
}

function isDecided(mark: Mark, decide: Decide): boolean {
  return isProposal(mark) && decide(proposalId(mark)) !== null;
}

/** Does what was decided about one block’s kind and attributes, and takes the decided marks off it but those of its edges. */
export function decideBlock(
  tr: Transform,
  { node, position }: { node: Node; position: number },
  decide: Decide,
): void {
  const { type, attrs } = reverted(node, decide);
  const decided = node.marks.filter((mark) => isDecided(mark, decide) && !isEdge(mark));
  for (const mark of decided) tr.step(new RemoveNodeMarkStep(position, mark));
  for (const [name, value] of Object.entries(attrs)) {
    tr.step(new AttrStep(position, name, value));
  }
  if (type !== undefined) becomeAgain(tr, position, type);
}

/** Makes a block what it was, with the marks it has, where that fits; it keeps its id. */
function becomeAgain(
  tr: Transform,
  position: number,
  { type, attrs }: NonNullable<Reverted['type']>,
): void {
  const node = tr.doc.nodeAt(position);
  const was = tr.doc.type.schema.nodes[type];
  if (node === null || was === undefined || node.isLeaf || was.isLeaf) return;
  const $at = tr.doc.resolve(position);
  const fits = $at.parent.canReplaceWith($at.index(), $at.index() + 1, was);
  if (!fits || !was.validContent(node.content)) return;
  tr.setNodeMarkup(position, was, { ...attrs, id: node.attrs['id'] as unknown }, node.marks);
}

/** What a block was may be what its parent needs once others have gone: a box is more than its heading. */
function revertKinds(tr: Transform, decide: Decide): void {
  tr.doc.descendants((node, position) => {
    if (node.isInline) return false;
    const { type } = reverted(node, decide);
    if (type !== undefined) becomeAgain(tr, position, type);
    return !node.isTextblock;
  });
}

/** Does what was decided about blocks: what goes, what is joined, what they were before. */
export function decideBlocks(tr: Transform, decide: Decide): void {
  revertKinds(tr, decide);
  dropWhatGoes(tr, decide);
  tr.doc.descendants((node, position) => {
    if (node.isBlock && node.marks.length > 0) decideBlock(tr, { node, position }, decide);
    return !node.isTextblock;
  });
  // Only what are the same kind again can be one again.
  join(tr, decide);
  tr.doc.descendants((node, position) => {
    if (node.isInline) return false;
    for (const mark of node.marks) {
      if (isDecided(mark, decide)) tr.step(new RemoveNodeMarkStep(position, mark));
    }
    return !node.isTextblock;
  });
}

/**
 * Adds the steps that settle suggestions: accepted ones become part of the text and lose their marks, rejected ones
 * leave it as if they had never been made. Those for which `decide` gives null stay as they are.
 */
export function decideProposals(tr: Transform, decide: Decide): void {
  decideBlocks(tr, decide);
  tr.doc.descendants((node, position) => {
    if (!node.isInline || node.marks.length === 0) return;
    const marks = decidedMarks(node, decide);
    const end = position + node.nodeSize;
    for (const mark of node.marks) if (!mark.isInSet(marks)) tr.removeMark(position, end, mark);
    for (const mark of marks) if (!mark.isInSet(node.marks)) tr.addMark(position, end, mark);
  });
}
