import { useState } from 'react';
import type { ArticleRow } from '#contract/api/writing.ts';

type Rows = ReadonlyMap<string, ArticleRow>;

/** What somebody has chosen of a list; it stays chosen when the list shows something else. */
export type Chosen = {
  rows: Rows;
  /** The row that was chosen or left last; from there a stretch goes on. */
  edge: string | null;
  /** Where the stretch began, and what was chosen besides it: one that is drawn back leaves what it took. */
  anchor: string | null;
  beside: Rows;
};

/** Nothing is chosen. */
export const NONE_CHOSEN: Chosen = {
  rows: new Map(),
  edge: null,
  anchor: null,
  beside: new Map(),
};

function without(rows: Rows, id: string): Rows {
  return new Map([...rows].filter(([each]) => each !== id));
}

/** Chooses a row, or leaves it when it is chosen. */
export function chooseOne({ rows }: Chosen, row: ArticleRow): Chosen {
  const beside = without(rows, row.id);
  const next = rows.has(row.id) ? beside : new Map([...rows, [row.id, row] as const]);
  return { rows: next, edge: row.id, anchor: row.id, beside };
}

/**
 * Chooses everything from one row to another, as they are listed. From where the last stretch ended it is the same
 * stretch, longer or shorter; from anywhere else a new one.
 */
export function chooseUpTo(
  chosen: Chosen,
  list: readonly ArticleRow[],
  { from, to }: { from: string; to: string },
): Chosen {
  const goesOn = chosen.edge === from && list.some(({ id }) => id === chosen.anchor);
  const anchor = goesOn && chosen.anchor !== null ? chosen.anchor : from;
  const beside = goesOn ? chosen.beside : chosen.rows;
  const [first = -1, last = -1] = [anchor, to]
    .map((id) => list.findIndex((row) => row.id === id))
    .sort((left, right) => left - right);
  if (first < 0) return chosen;
  const stretch = list.slice(first, last + 1).map((row) => [row.id, row] as const);
  return { rows: new Map([...beside, ...stretch]), edge: to, anchor, beside };
}

/** Chooses all that is listed, or leaves it when all of it is chosen; what is not listed stays as it is. */
export function chooseAll({ rows }: Chosen, list: readonly ArticleRow[]): Chosen {
  const others = [...rows].filter(([id]) => list.every((row) => row.id !== id));
  const all = list.every(({ id }) => rows.has(id));
  const listed = all ? [] : list.map((row) => [row.id, row] as const);
  return { ...NONE_CHOSEN, rows: new Map([...others, ...listed]) };
}

/** Choosing rows of a list, one by one, in stretches and all together. */
export type Choosing = {
  rows: Rows;
  /** One row; with a stretch, everything since the one before. */
  onRow: (row: ArticleRow, stretch: boolean) => void;
  onAll: () => void;
  /** The row that has the focus with the one that gets it. */
  onGoingOn: (from: string, to: string) => void;
  onNone: () => void;
  /** These are done with. */
  onLeave: (ids: readonly string[]) => void;
};

/** Keeps what is chosen of a list as long as the screen is open. */
export function useChoosing(list: readonly ArticleRow[]): Choosing {
  const [chosen, setChosen] = useState(NONE_CHOSEN);
  return {
    rows: chosen.rows,
    onRow: (row, stretch) =>
      setChosen((now) =>
        stretch && now.edge !== null
          ? chooseUpTo(now, list, { from: now.edge, to: row.id })
          : chooseOne(now, row),
      ),
    onAll: () => setChosen((now) => chooseAll(now, list)),
    onGoingOn: (from, to) => setChosen((now) => chooseUpTo(now, list, { from, to })),
    onNone: () => setChosen(NONE_CHOSEN),
    onLeave: (ids) =>
      setChosen(({ rows }) => ({
        ...NONE_CHOSEN,
        rows: new Map([...rows].filter(([id]) => !ids.includes(id))),
      })),
  };
}
