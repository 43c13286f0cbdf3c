import type { Mark, MarkType, Node, ResolvedPos } from 'prosemirror-model';
import { copySchema } from '#contract/body/copy-schema.ts';
import { isProposal, markNamed, proposalId } from '#contract/body/proposals.ts';
import type { Proposer } from './proposer.ts';

/** The type of a mark of the working copy by its name. */
function copyMark(name: 'insertion' | 'deletion' | 'modification'): MarkType {
  const type = copySchema.marks[name];
  if (type === undefined) throw new RangeError(`A working copy has no mark ${name}.`);
  return type;
}

export const INSERTION = copyMark('insertion');
export const DELETION = copyMark('deletion');
export const MODIFICATION = copyMark('modification');

/** A suggestion of the same person on a node; null when there is none. */
function ownOn(node: Node | null | undefined, who: Proposer): string | null {
  const mark = node?.marks.find((each) => isProposal(each) && who.isOwn(proposalId(each)));
  return mark === undefined ? null : proposalId(mark);
}

/**
 * The suggestion that a change between two places goes on with: one of the same person that ends or begins there, or
 * that made the block. A new one where there is none.
 */
export function idBetween($from: ResolvedPos, $to: ResolvedPos, who: Proposer): string {
  const beside = ownOn($from.nodeBefore, who) ?? ownOn($to.nodeAfter, who);
  if (beside !== null) return beside;
  const isFirst = $from.parentOffset === 0;
  return (isFirst ? ownOn($from.parent, who) : null) ?? who.newId();
}

/** A block that is proposed as a whole, or would go as a whole. */
export type Open = {
  mark: Mark;
  from: number;
  to: number;
  /** Of what it stands in. */ depth: number;
};

/** The nearest such block around a place; null when there is none. */
export function openAround($at: ResolvedPos): Open | null {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    const node = $at.node(depth);
    const mark = markNamed(node, 'insertion') ?? markNamed(node, 'deletion');
    if (mark === null) continue;
    return { mark, from: $at.before(depth), to: $at.after(depth), depth: depth - 1 };
  }
  return null;
}

/** The nearest such block that both places lie in. */
export function openAroundBoth($from: ResolvedPos, $to: ResolvedPos): Open | null {
  const open = openAround($from);
  return open !== null && open.from === openAround($to)?.from ? open : null;
}
