import { editsBetween, type Edit } from './edits.ts';

/** A piece of a text; two pieces with one key are the same piece. */
export type Piece<Value> = { key: string; value: Value };

type Sides<Value> = {
  base: readonly Piece<Value>[];
  mine: readonly Piece<Value>[];
  theirs: readonly Piece<Value>[];
};

const keysOf = <Value>(pieces: readonly Piece<Value>[]): string[] => pieces.map(({ key }) => key);

/** Edits that touch count as overlapping: two people who rewrite neighbouring words mean one phrase. */
function meet(left: Edit, right: Edit): boolean {
  return left.from <= right.to && right.from <= left.to;
}

function isSameEdit<Value>(sides: Sides<Value>, mine: Edit, theirs: Edit): boolean {
  if (mine.from !== theirs.from || mine.to !== theirs.to) return false;
  const [left, right] = [
    keysOf(sides.mine.slice(mine.insertFrom, mine.insertTo)),
    keysOf(sides.theirs.slice(theirs.insertFrom, theirs.insertTo)),
  ];
  return left.length === right.length && left.every((key, index) => key === right[index]);
}

/** Whether nothing in a list is new: one side only took something away. */
export function onlyRemoves(base: readonly string[], side: readonly string[]): boolean {
  return editsBetween(base, side).every(({ insertFrom, insertTo }) => insertFrom === insertTo);
}

/**
 * Both sides' changes to one text in one, or null when they overlap or touch. The same change on both sides counts once.
 */
export function mergePieces<Value>(sides: Sides<Value>): Piece<Value>[] | null {
  const base = keysOf(sides.base);
  const mine = editsBetween(base, keysOf(sides.mine));
  const theirs = editsBetween(base, keysOf(sides.theirs));
  const own = mine.filter((edit) => !theirs.some((other) => isSameEdit(sides, edit, other)));
  if (own.some((edit) => theirs.some((other) => meet(edit, other)))) return null;
  const replacements = [
    ...own.map((edit) => ({ edit, pieces: sides.mine.slice(edit.insertFrom, edit.insertTo) })),
    ...theirs.map((edit) => ({ edit, pieces: sides.theirs.slice(edit.insertFrom, edit.insertTo) })),
  ].sort((left, right) => left.edit.from - right.edit.from);
  const merged: Piece<Value>[] = [];
  let at = 0;
  for (const { edit, pieces } of replacements) {
    merged.push(...sides.base.slice(at, edit.from), ...pieces);
    at = edit.to;
  }
  return [...merged, ...sides.base.slice(at)];
}
