import { Slice, type Mark, type Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { decideBlock } from '#contract/body/decide-proposals.ts';
import { isProposal, markNamed, modificationOf, proposalId } from '#contract/body/proposals.ts';
import { decidedMarks } from '#contract/body/settle-marks.ts';
import { DELETION } from './marks-of.ts';
import { mayTouch, type Proposer } from './proposer.ts';

export type Proposing = { who: Proposer; id: string };
type Found = { node: Node; from: number; to: number };

function proposals(node: Node): Mark[] {
  return node.marks.filter(isProposal);
}

/** Takes out what was only proposed; nothing happens where the block around it could not be without it. */
function takeOut(tr: Transaction, from: number, to: number): void {
  tr.maybeStep(new ReplaceStep(from, to, Slice.empty));
}

function wordsGone(tr: Transaction, { node, from, to }: Found, { who, id }: Proposing): void {
  const insertion = markNamed(node, 'insertion');
  if (insertion !== null) {
    if (mayTouch(who, proposalId(insertion))) takeOut(tr, from, to);
    return;
  }
  if (markNamed(node, 'deletion') !== null) return;
  if (!proposals(node).every((mark) => mayTouch(who, proposalId(mark)))) return;
  const before = decidedMarks(node, () => 'reject');
  for (const mark of node.marks) if (!mark.isInSet(before)) tr.removeMark(from, to, mark);
  for (const mark of before) if (!mark.isInSet(node.marks)) tr.addMark(from, to, mark);
  tr.addMark(from, to, DELETION.create({ id }));
}

/** Whether nothing but a block’s kind and attributes is proposed about it, by somebody who may take that back. */
function isOnlyChanged(node: Node, who: Proposer): boolean {
  return proposals(node).every((mark) => {
    const kind = modificationOf(mark, node)?.kind;
    return (kind === 'attr' || kind === 'nodeType') && mayTouch(who, proposalId(mark));
  });
}

function blockGone(tr: Transaction, { node, from, to }: Found, { who, id }: Proposing): void {
  const insertion = markNamed(node, 'insertion');
  if (insertion !== null) {
    if (mayTouch(who, proposalId(insertion))) takeOut(tr, from, to);
    return;
  }
  // The mark that it goes would take the marks with it that tell what it was.
  decideBlock(tr, { node, position: from }, () => 'reject');
  tr.addNodeMark(from, DELETION.create({ id }));
}

/** Proposes that everything between two places goes; what was only proposed by the same person goes at once. */
export function proposeGone(
  tr: Transaction,
  range: { from: number; to: number },
  how: Proposing,
): void {
  const found: Found[] = [];
  tr.doc.nodesBetween(range.from, range.to, (node, position) => {
    const end = position + node.nodeSize;
    if (node.isInline) {
      const [from, to] = [Math.max(position, range.from), Math.min(end, range.to)];
      if (to > from) found.push({ node, from, to });
      return false;
    }
    if (markNamed(node, 'deletion') !== null) return false;
    const isWhole = position >= range.from && end <= range.to;
    const isTaken = markNamed(node, 'insertion') !== null || isOnlyChanged(node, how.who);
    if (!isWhole || !isTaken) return true;
    found.push({ node, from: position, to: end });
    return false;
  });
  for (const each of found.reverse()) {
    if (each.node.isInline) wordsGone(tr, each, how);
    else blockGone(tr, each, how);
  }
}
