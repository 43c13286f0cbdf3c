import type { Mark, Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { modificationOf, proposalId } from '#contract/body/proposals.ts';
import { reverted } from '#contract/body/settle-marks.ts';
import { MODIFICATION } from './marks-of.ts';
import type { Proposing } from './propose-gone.ts';

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function ownOf(node: Node, how: Proposing, isMeant: (mark: Mark) => boolean): Mark[] {
  return node.marks.filter((mark) => how.who.isOwn(proposalId(mark)) && isMeant(mark));
}

/** Proposes that a block is of another kind; its id stays. */
function proposeKind(
  tr: Transaction,
  { node, at, wanted }: { node: Node; at: number; wanted: Node },
  how: Proposing,
): void {
  const before = reverted(node, () => 'reject');
  const settled = before.type ?? {
    type: node.type.name,
    attrs: { ...node.attrs, ...before.attrs },
  };
  const gone = ownOf(node, how, (mark) => {
    const kind = modificationOf(mark, node)?.kind;
    return kind === 'nodeType' || kind === 'attr';
  });
  const kept = gone.reduce((marks, mark) => mark.removeFromSet(marks), node.marks);
  const isBack = settled.type === wanted.type.name;
  const mark = MODIFICATION.create({
    id: how.id,
    type: 'nodeType',
    previousValue: { ...settled, attrs: { ...settled.attrs, id: node.attrs['id'] as unknown } },
    newValue: wanted.type.name,
  });
  const attrs = { ...(isBack ? settled.attrs : wanted.attrs), id: node.attrs['id'] as unknown };
  tr.setNodeMarkup(at, wanted.type, attrs, isBack ? kept : mark.addToSet(kept));
}

/** Proposes that a block is of another kind or has other attributes, as `wanted` has them. */
export function proposeAttributes(
  tr: Transaction,
  block: { node: Node; at: number; wanted: Node },
  how: Proposing,
): void {
  const { node, at, wanted } = block;
  if (node.type !== wanted.type) {
    proposeKind(tr, block, how);
    return;
  }
  for (const [name, value] of Object.entries(wanted.attrs) as [string, unknown][]) {
    const was: unknown = node.attrs[name];
    if (name === 'id' || same(value, was)) continue;
    const known = node.marks.flatMap((mark) => {
      const read = modificationOf(mark, node);
      return read?.kind === 'attr' && read.name === name ? [{ mark, previous: read.previous }] : [];
    });
    const settled = known[0] === undefined ? was : known[0].previous;
    for (const { mark } of known) {
      if (how.who.isOwn(proposalId(mark))) tr.removeNodeMark(at, mark);
    }
    tr.setNodeAttribute(at, name, value);
    if (same(settled, value)) continue;
    const attrs = { type: 'attr', attrName: name, previousValue: settled, newValue: value };
    tr.addNodeMark(at, MODIFICATION.create({ id: how.id, ...attrs }));
  }
}
