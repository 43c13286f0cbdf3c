import { Fragment, type Node } from 'prosemirror-model';

/**
 * Of the blocks that are to go those that their parent cannot be without, so that they stay as empty ones: when all
 * that was there before has been taken out by somebody else, for one.
 */
export function emptiable(parent: Node, going: ReadonlySet<Node>): ReadonlySet<Node> {
  if (going.size === 0 || parent.isTextblock) return new Set();
  const isWhole = (kept: ReadonlySet<Node>): boolean =>
    parent.type.validContent(
      Fragment.fromArray(parent.children.filter((child) => !going.has(child) || kept.has(child))),
    );
  if (isWhole(new Set())) return new Set();
  const found = [...going].find((child) => isWhole(new Set([child])));
  return found === undefined ? going : new Set([found]);
}
