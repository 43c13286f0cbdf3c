import type { Node, ResolvedPos } from 'prosemirror-model';
import { NodeSelection, TextSelection, type Command } from 'prosemirror-state';

/** Within these a block may go past its neighbour and stay where it belongs. */
const HOLDERS: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'table']);

type Move = { block: Node; at: number; neighbour: Node };

/** The innermost list item or table row that has a neighbour on that side, else the outermost block. */
function moveFrom($from: ResolvedPos, by: -1 | 1): Move | null {
  for (let depth = $from.depth - 1; depth >= 0; depth -= 1) {
    const holder = $from.node(depth);
    if (depth > 0 && !HOLDERS.has(holder.type.name)) continue;
    const index = $from.index(depth);
    const neighbour = holder.maybeChild(index + by);
    if (neighbour !== null) {
      return { block: holder.child(index), at: $from.before(depth + 1), neighbour };
    }
  }
  return null;
}

/** A block that is selected as a whole. */
function moveOf(selection: NodeSelection, by: -1 | 1): Move | null {
  const { $from, node } = selection;
  const neighbour = $from.parent.maybeChild($from.index() + by);
  return neighbour === null ? null : { block: node, at: selection.from, neighbour };
}

/** Moves the list item, row or block the cursor is in past its neighbour; it stays the same block. */
export function moveBlock(by: -1 | 1): Command {
  return (state, dispatch) => {
    const { selection } = state;
    const whole = selection instanceof NodeSelection && selection.node.isBlock ? selection : null;
    const move = whole === null ? moveFrom(selection.$from, by) : moveOf(whole, by);
    if (move === null) return false;
    if (dispatch === undefined) return true;
    const { block, at, neighbour } = move;
    const target = by === -1 ? at - neighbour.nodeSize : at + neighbour.nodeSize;
    const tr = state.tr.delete(at, at + block.nodeSize).insert(target, block);
    const offset = selection.from - at;
    tr.setSelection(
      whole === null
        ? TextSelection.near(tr.doc.resolve(target + offset))
        : NodeSelection.create(tr.doc, target),
    );
    dispatch(tr.scrollIntoView());
    return true;
  };
}
