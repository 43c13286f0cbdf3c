/** A cell of a table without merged cells: null where a merged one reached into it. */
type Grid = (HTMLTableCellElement | null)[][];

/** More than this a cell’s span says nothing that is meant. */
const WIDEST_SPAN = 50;

function span(value: number): number {
  return Math.min(Math.max(value, 1), WIDEST_SPAN);
}

/** The table’s cells row by row, each row as long as the longest; merged cells are taken apart. */
export function gridOf(table: HTMLTableElement): Grid {
  const grid: Grid = [];
  /** For each column, how many rows a cell above still reaches down. */
  const reaching: number[] = [];
  for (const { cells } of table.rows) {
    const row: Grid[number] = [];
    const fillFromAbove = (): void => {
      for (let left = reaching[row.length] ?? 0; left > 0; left = reaching[row.length] ?? 0) {
        reaching[row.length] = left - 1;
        row.push(null);
      }
    };
    for (const cell of cells) {
      fillFromAbove();
      for (let column = 0; column < span(cell.colSpan); column += 1) {
        reaching[row.length] = span(cell.rowSpan) - 1;
        row.push(column === 0 ? cell : null);
      }
    }
    fillFromAbove();
    if (row.length > 0) grid.push(row);
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  for (const row of grid) while (row.length < width) row.push(null);
  return grid.filter((row) => row.some((cell) => cell !== null && cell.textContent.trim() !== ''));
}

/** Whether a table says something by its columns; mail and old pages use tables to place things. */
export function isDataTable(table: HTMLTableElement, grid: Grid): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none' || table.querySelector('table') !== null) {
    return false;
  }
  const columns = new Set<number>();
  for (const row of grid) {
    row.forEach((cell, column) => {
      if (cell !== null && cell.textContent.trim() !== '') columns.add(column);
    });
  }
  return columns.size > 1;
}
