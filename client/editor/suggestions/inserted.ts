import { Fragment, Slice, type Mark, type Node } from 'prosemirror-model';
import { isProposal, markNamed } from '#contract/body/proposals.ts';
import { hasId } from '../block-ids.ts';

function isForCopies(mark: Mark): boolean {
  return isProposal(mark) || mark.type.name === 'comment';
}

/** Content as it would read once everything proposed in it were accepted, without anything that hangs on it. */
function asAccepted(fragment: Fragment, isLeft = isForCopies): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    if (node.isInline && markNamed(node, 'deletion') !== null) return;
    const marks = node.marks.filter((mark) => !isLeft(mark));
    if (node.isText) nodes.push(node.mark(marks));
    else nodes.push(node.type.create(node.attrs, asAccepted(node.content, isLeft), marks));
  });
  return Fragment.fromArray(nodes);
}

/** `asAccepted` for a pasted piece; comments go with words that are cut here and put in there. */
export function sliceAsAccepted(slice: Slice): Slice {
  return new Slice(asAccepted(slice.content, isProposal), slice.openStart, slice.openEnd);
}

/** Words that are proposed: the mark on each piece of them. */
export function proposedWords(fragment: Fragment, mark: Mark): Fragment {
  return Fragment.fromArray(
    asAccepted(fragment).content.map((node) => node.mark(mark.addToSet(node.marks))),
  );
}

function withOwnIds(node: Node, taken: ReadonlySet<unknown>): Node {
  const { attrs } = node;
  const lost = hasId(node) && taken.has(attrs['id']);
  const content = node.inlineContent
    ? node.content
    : Fragment.fromArray(node.children.map((child) => withOwnIds(child, taken)));
  return node.type.create(lost ? { ...attrs, id: null } : attrs, content, node.marks);
}

/** Blocks that are proposed whole: the mark on each, and no id of a block that the text has already. */
export function proposedBlocks(
  nodes: readonly Node[],
  mark: Mark,
  taken: ReadonlySet<unknown>,
): Node[] {
  return asAccepted(Fragment.fromArray([...nodes])).content.map((node) =>
    withOwnIds(node, taken).mark([mark]),
  );
}

/** The ids of all blocks in a document. */
export function blockIdsIn(doc: Node): Set<unknown> {
  const ids = new Set<unknown>();
  doc.descendants((node) => {
    if (hasId(node)) ids.add(node.attrs['id']);
    return !node.isTextblock;
  });
  return ids;
}
