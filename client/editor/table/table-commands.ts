import type { Node, Schema } from 'prosemirror-model';
import { Selection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { cellAt, isHeaderRow, rowAt, tablePlace, type TablePlace } from './table-place.ts';

type CellName = 'tableCell' | 'tableHeader';

function cell(schema: Schema, name: CellName): Node {
  return schema.node(name, null, [schema.node('paragraph')]);
}

/** A table of empty cells; the first row may be headings. */
export function emptyTable(
  schema: Schema,
  { rows, columns, header }: { rows: number; columns: number; header: boolean },
): Node {
  const row = (name: CellName): Node =>
    schema.node(
      'tableRow',
      null,
      Array.from({ length: columns }, () => cell(schema, name)),
    );
  return schema.node(
    'table',
    null,
    Array.from({ length: rows }, (_, n) => row(header && n === 0 ? 'tableHeader' : 'tableCell')),
  );
}

type Change = (tr: Transaction, place: TablePlace, schema: Schema) => Transaction | null;

/** Does something to the table the cursor is in. */
function inTable(change: Change): Command {
  return (state, dispatch) => {
    const place = tablePlace(state);
    if (place === null) return false;
    const tr = change(state.tr, place, state.schema);
    if (tr === null) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Puts the cursor into a cell of the table as it is now. */
function into(tr: Transaction, at: number, where: { row: number; column: number }): Transaction {
  const table = tr.doc.nodeAt(at);
  const row = Math.min(where.row, (table?.childCount ?? 1) - 1);
  const rowNode = table?.child(row);
  if (!table || !rowNode) return tr;
  const column = Math.min(where.column, rowNode.childCount - 1);
  const place = cellAt(rowNode, rowAt({ table, at }, row), column);
  return tr.setSelection(Selection.near(tr.doc.resolve(place + 1), 1));
}

/** Adds an empty row above or below the one the cursor is in; below a row of headings come plain cells. */
export function addRow(side: 'above' | 'below'): Command {
  return inTable((tr, place, schema) => {
    const { table, at, row, column } = place;
    const here = table.child(row);
    const nameOf = ({ type }: Node): CellName =>
      type.name === 'tableHeader' && !isHeaderRow(here) ? 'tableHeader' : 'tableCell';
    const cells = here.children.map((each) => cell(schema, nameOf(each)));
    const index = side === 'above' ? row : row + 1;
    tr.insert(rowAt(place, index), schema.node('tableRow', null, cells));
    return into(tr, at, { row: index, column });
  });
}

/** Adds an empty column before or behind the one the cursor is in. */
export function addColumn(side: 'before' | 'behind'): Command {
  return inTable((tr, place, schema) => {
    const { table, at, row, column } = place;
    const index = side === 'before' ? column : column + 1;
    table.children.forEach((each, n) => {
      const name = isHeaderRow(each) ? 'tableHeader' : 'tableCell';
      const position = cellAt(each, rowAt(place, n), index);
      tr.insert(tr.mapping.map(position), cell(schema, name));
    });
    return into(tr, at, { row, column: index });
  });
}

/** Takes the table away; where nothing else stands, an empty line comes in its place. */
function withoutTable(tr: Transaction, { table, at }: TablePlace, schema: Schema): Transaction {
  const end = at + table.nodeSize;
  if (tr.doc.childCount === 1) tr.replaceWith(at, end, schema.node('paragraph'));
  else tr.delete(at, end);
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size)), 1));
}

export const deleteTable: Command = inTable(withoutTable);

/** Takes away the row the cursor is in, and with the last row the table. */
export const deleteRow: Command = inTable((tr, place, schema) => {
  const { table, at, row, column } = place;
  if (table.childCount === 1) return withoutTable(tr, place, schema);
  const from = rowAt(place, row);
  tr.delete(from, from + table.child(row).nodeSize);
  return into(tr, at, { row, column });
});

/** Takes away the column the cursor is in, and with the last column the table. */
export const deleteColumn: Command = inTable((tr, place, schema) => {
  const { table, at, row, column } = place;
  if (table.children.every(({ childCount }) => childCount === 1)) {
    return withoutTable(tr, place, schema);
  }
  table.children.forEach((each, n) => {
    const gone = each.maybeChild(column);
    // A row pasted shorter than the others keeps its last cell.
    if (gone === null || each.childCount === 1) return;
    const from = tr.mapping.map(cellAt(each, rowAt(place, n), column));
    tr.delete(from, from + gone.nodeSize);
  });
  return into(tr, at, { row, column });
});

/** Makes the first row headings, or plain cells again; each cell stays the cell it was. */
export const toggleHeaderRow: Command = inTable((tr, place, schema) => {
  const first = place.table.child(0);
  const type = schema.nodes[isHeaderRow(first) ? 'tableCell' : 'tableHeader'];
  first.forEach((each, offset) => {
    tr.setNodeMarkup(rowAt(place, 0) + 1 + offset, type, each.attrs, each.marks);
  });
  return tr;
});

/** Whether the first row of the table the cursor is in is headings. */
export function hasHeaderRow(state: EditorState): boolean {
  return isHeaderRow(tablePlace(state)?.table.firstChild);
}
