import { Selection, type Command } from 'prosemirror-state';
import { depthOf } from './commands.ts';

function cellDepth($at: Parameters<typeof depthOf>[0]): number | null {
  return depthOf($at, 'tableCell') ?? depthOf($at, 'tableHeader');
}

/** Tab and Shift-Tab go from cell to cell; behind the last the key is free to leave the text. */
export function goToCell(by: -1 | 1): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const depth = cellDepth($from);
    const table = depthOf($from, 'table');
    if (depth === null || table === null) return false;
    const own = $from.before(depth);
    const cells: number[] = [];
    state.doc.nodesBetween($from.before(table), $from.after(table), (node, position) => {
      if (node.type.name === 'tableCell' || node.type.name === 'tableHeader') cells.push(position);
      return node.type.name === 'table' || node.type.name === 'tableRow';
    });
    const target = cells[cells.indexOf(own) + by];
    if (target === undefined) return false;
    dispatch?.(
      state.tr.setSelection(Selection.near(state.doc.resolve(target + 1), 1)).scrollIntoView(),
    );
    return true;
  };
}
