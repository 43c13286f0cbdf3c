import type { Mark, Node } from 'prosemirror-model';
import { isProposal, modificationOf, proposalId, type Decide } from './proposals.ts';
import { inspectBody } from './validate.ts';

/** The marks of a text once suggestions about its formatting are decided; those left open stay. */
export function decidedMarks(node: Node, decide: Decide): readonly Mark[] {
  let marks: readonly Mark[] = node.marks;
  for (const mark of node.marks) {
    if (!isProposal(mark)) continue;
    const verdict = decide(proposalId(mark));
    if (verdict === null) continue;
    marks = mark.removeFromSet(marks);
    const modification = verdict === 'reject' ? modificationOf(mark, node) : null;
    if (modification?.kind !== 'mark') continue;
    const { previous, next } = modification;
    // Who changed it since, for good, has the last word.
    if (next !== null && !next.isInSet(marks)) continue;
    if (next !== null) marks = next.removeFromSet(marks);
    if (previous !== null && !previous.type.isInSet(marks)) marks = previous.addToSet(marks);
  }
  return marks;
}

/** What a block was called and said before anybody proposed to change it; each may be missing. */
export type Reverted = {
  type?: { type: string; attrs: Record<string, unknown> };
  attrs: Record<string, unknown>;
};

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Some attributes must fit each other: an address its provider, a text its address. */
function fits(leaf: Node, attrs: Record<string, unknown>): boolean {
  const block = { type: leaf.type.name, attrs: { ...leaf.attrs, ...attrs, id: 'block' } };
  return inspectBody({ type: 'doc', content: [block] }).doc !== null;
}

/**
 * What the decided suggestions about a block’s kind and attributes change when they are rejected. Where several
 * people proposed a value, each says what stood there before all of them.
 */
export function reverted(node: Node, decide: Decide): Reverted {
  const result: Reverted = { attrs: {} };
  const read = node.marks.flatMap((mark) => {
    const modification = modificationOf(mark, node);
    return modification === null
      ? []
      : [{ modification, rejected: decide(proposalId(mark)) === 'reject' }];
  });
  for (const { modification, rejected } of read) {
    if (!rejected) continue;
    if (modification.kind === 'nodeType' && modification.next === node.type.name) {
      result.type = modification.previous;
    }
    if (modification.kind !== 'attr') continue;
    const { name, next, previous } = modification;
    if (same(node.attrs[name], next) && !same(next, previous)) result.attrs[name] = previous;
  }
  if (node.isLeaf && Object.keys(result.attrs).length > 0 && !fits(node, result.attrs)) {
    result.attrs = {};
  }
  return result;
}
