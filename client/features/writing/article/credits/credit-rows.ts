import type { CreditRow } from '#contract/content.ts';

/** A row while it is being written; the key stays with it wherever it goes. A row without a name is not yet a credit. */
export type DraftRow = { key: number; row: CreditRow };

let lastKey = 0;

function draftOf(row: CreditRow): DraftRow {
  lastKey += 1;
  return { key: lastKey, row };
}

/** The rows to edit of an article’s credits. */
export function draftRows(rows: readonly CreditRow[]): DraftRow[] {
  return rows.map(draftOf);
}

/** A row to fill in, for the same work as the last one. */
export function emptyRow(rows: readonly DraftRow[]): DraftRow {
  const last = rows.at(-1)?.row;
  return draftOf({
    role: last?.role ?? 'reporting',
    name: '',
    personId: null,
    isOrganisation: false,
    organisation: null,
    place: null,
    language: last?.language ?? null,
    withheld: false,
  });
}

/** What is saved: rows that name somebody; empty fields are no fields. */
export function creditsOf(rows: readonly DraftRow[]): CreditRow[] {
  const orNull = (text: string | null): string | null =>
    text === null || text.trim() === '' ? null : text;
  return rows
    .map(({ row }) => ({
      ...row,
      organisation: orNull(row.organisation),
      place: orNull(row.place),
    }))
    .filter(({ name }) => name.trim() !== '');
}

/** The rows with one of them a place up or down. */
export function movedRow(rows: readonly DraftRow[], key: number, by: -1 | 1): DraftRow[] {
  const from = rows.findIndex((each) => each.key === key);
  const to = from + by;
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length) return [...rows];
  const others = rows.filter((each) => each.key !== key);
  return [...others.slice(0, to), row, ...others.slice(to)];
}

function isSameCredit(left: CreditRow, right: CreditRow): boolean {
  const isSamePerson =
    left.personId === null || right.personId === null
      ? left.name === right.name
      : left.personId === right.personId;
  return isSamePerson && left.role === right.role && left.language === right.language;
}

/** The proposed credits that the article has not. */
export function lacking(rows: readonly CreditRow[], proposed: readonly CreditRow[]): CreditRow[] {
  return proposed.filter((each) => !rows.some((row) => isSameCredit(row, each)));
}
