import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { depthOf } from '../commands.ts';

/** The table the cursor is in, the position before it, and in which of its rows and columns the cursor stands. */
export type TablePlace = { table: Node; at: number; row: number; column: number };

/** Where in a table the cursor is, null when it is in none. */
export function tablePlace({ selection: { $from } }: EditorState): TablePlace | null {
  const depth = depthOf($from, 'table');
  if (depth === null || $from.depth <= depth + 1) return null;
  return {
    table: $from.node(depth),
    at: $from.before(depth),
    row: $from.index(depth),
    column: $from.index(depth + 1),
  };
}

/** Whether every cell of a row is a heading. */
export function isHeaderRow(row: Node | null | undefined): boolean {
  return row?.children.every(({ type }) => type.name === 'tableHeader') === true;
}

/** The position before a row of a table; behind the last for a row too many. */
export function rowAt({ table, at }: Pick<TablePlace, 'table' | 'at'>, row: number): number {
  return table.children
    .slice(0, row)
    .reduce((position, { nodeSize }) => position + nodeSize, at + 1);
}

/** The position before a cell of a row that stands at a position; behind the last for a cell too many. */
export function cellAt(row: Node, at: number, column: number): number {
  return row.children
    .slice(0, column)
    .reduce((position, { nodeSize }) => position + nodeSize, at + 1);
}
