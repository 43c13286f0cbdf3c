import { Fragment, Slice, type Node, type ResolvedPos } from 'prosemirror-model';
import { ReplaceStep, type Transform } from 'prosemirror-transform';
import { markNamed } from './proposals.ts';

/** A block that may still come or go: it does not stand between two others for good. */
function isOpen(node: Node): boolean {
  return markNamed(node, 'insertion') !== null || markNamed(node, 'deletion') !== null;
}

/** Whether two blocks can be one, of the first one’s kind. */
export function canJoin(first: Node, second: Node): boolean {
  if (first.isLeaf || second.isLeaf) return false;
  const alike = first.isTextblock ? second.isTextblock : first.type === second.type;
  return alike && first.type.validContent(first.content.append(second.content));
}

/** How many blocks before a place are still open, and how long they are together. */
function openBefore($at: ResolvedPos): { nodes: Node[]; size: number } {
  const nodes: Node[] = [];
  let size = 0;
  for (let index = $at.index() - 1; index >= 0; index -= 1) {
    const node = $at.parent.child(index);
    if (!isOpen(node)) break;
    nodes.unshift(node);
    size += node.nodeSize;
  }
  return { nodes, size };
}

/**
 * Joins the block at a position to the one before it, which keeps its id and kind. Blocks between them about which
 * nothing is decided yet go behind both. Does nothing where the two cannot be one.
 */
export function joinBlocks(tr: Transform, position: number): void {
  const $at = tr.doc.resolve(position);
  const { nodes, size } = openBefore($at);
  const first = $at.parent.maybeChild($at.index() - nodes.length - 1);
  const second = $at.nodeAfter;
  if (first === null || second === null || !canJoin(first, second)) return;
  if (nodes.length > 0) {
    const between = new Slice(Fragment.fromArray(nodes), 0, 0);
    const behind = position + second.nodeSize;
    tr.step(new ReplaceStep(behind, behind, between));
    tr.step(new ReplaceStep(position - size, position, Slice.empty));
  }
  const seam = position - size;
  tr.step(new ReplaceStep(seam - 1, seam + 1, Slice.empty, true));
}
