import { Fragment, Slice, type Node } from 'prosemirror-model';
import { ReplaceStep, type Transform } from 'prosemirror-transform';
import { markNamed } from './proposals.ts';

/** Why two blocks become one: a split is taken back, or a join is done. */
export type JoinKind = 'split' | 'join';

/** A block that may not be there in the end does not keep two others apart: one that may come, for a join one that may go. */
function isOpen(node: Node, kind: JoinKind): boolean {
  if (markNamed(node, 'insertion') !== null) return true;
  return kind === 'join' && markNamed(node, 'deletion') !== null;
}

/** Whether two blocks can be one, of the first one’s kind. */
export function canJoin(first: Node, second: Node): boolean {
  if (first.isLeaf || second.isLeaf) return false;
  const alike = first.isTextblock ? second.isTextblock : first.type === second.type;
  return alike && first.type.validContent(first.content.append(second.content));
}

/** The block that the one at a position is joined to, and those between them about which nothing is decided. */
export function joinPartner(
  doc: Node,
  position: number,
  kind: JoinKind,
): { first: Node; between: Node[]; size: number } | null {
  const $at = doc.resolve(position);
  const between: Node[] = [];
  let size = 0;
  for (let index = $at.index() - 1; index >= 0; index -= 1) {
    const node = $at.parent.child(index);
    if (!isOpen(node, kind)) return { first: node, between, size };
    between.unshift(node);
    size += node.nodeSize;
  }
  return null;
}

/**
 * Joins the block at a position to the one before it, which keeps its id and kind. Blocks between them about which
 * nothing is decided yet go behind both. Does nothing where the two cannot be one.
 */
export function joinBlocks(tr: Transform, position: number, kind: JoinKind): void {
  const $at = tr.doc.resolve(position);
  const second = $at.nodeAfter;
  const partner = joinPartner(tr.doc, position, kind);
  if (second === null || partner === null || !canJoin(partner.first, second)) return;
  // A fact box, for one, is not left with nothing but its heading.
  const left = $at.parent.children.filter((_, index) => index !== $at.index());
  if (!$at.parent.type.validContent(Fragment.fromArray(left))) return;
  const { between, size } = partner;
  if (between.length > 0) {
    const behind = position + second.nodeSize;
    tr.step(new ReplaceStep(behind, behind, new Slice(Fragment.fromArray(between), 0, 0)));
    tr.step(new ReplaceStep(position - size, position, Slice.empty));
  }
  const seam = position - size;
  tr.step(new ReplaceStep(seam - 1, seam + 1, Slice.empty, true));
}
