import type { CreditRow } from '../content.ts';
import { arrange, type Placed } from './arrange.ts';
import { isSameJson } from './changed-fields.ts';

/** What became of one credit. `fields` names what changed in a row that is still the same person's. */
export type CreditChange = {
  kind: 'same' | 'changed' | 'inserted' | 'removed' | 'moved';
  before: CreditRow | null;
  after: CreditRow | null;
  fields: (keyof CreditRow)[];
};

type Likeness = (before: CreditRow, after: CreditRow) => boolean;

/** The same person, from the surest sign to the weakest. */
const LIKENESSES: readonly Likeness[] = [
  (before, after) => isSameJson(before, after),
  (before, after) =>
    before.personId !== null && before.personId === after.personId && before.role === after.role,
  (before, after) => before.name === after.name && before.role === after.role,
  (before, after) => before.personId !== null && before.personId === after.personId,
  (before, after) => before.name === after.name,
];

function matchRows(before: readonly CreditRow[], after: readonly CreditRow[]): (number | null)[] {
  const match: (number | null)[] = after.map(() => null);
  const taken = new Set<number>();
  for (const isAlike of LIKENESSES) {
    after.forEach((row, index) => {
      if (match[index] !== null) return;
      const found = before.findIndex(
        (other, position) => !taken.has(position) && isAlike(other, row),
      );
      if (found === -1) return;
      match[index] = found;
      taken.add(found);
    });
  }
  return match;
}

const CREDIT_FIELDS = [
  'role',
  'name',
  'personId',
  'isOrganisation',
  'organisation',
  'place',
  'language',
  'withheld',
] as const satisfies readonly (keyof CreditRow)[];

/**
 * What became of every credit, in the order of the later list. Names that are withheld stand in it: it is for people
 * of the newsroom, never for readers.
 */
export function compareCredits(
  before: readonly CreditRow[],
  after: readonly CreditRow[],
): CreditChange[] {
  const rowsOf = (placed: Placed): { was: CreditRow | null; is: CreditRow | null } => ({
    was: placed.before === null ? null : (before[placed.before] ?? null),
    is: placed.after === null ? null : (after[placed.after] ?? null),
  });
  return arrange(before.length, matchRows(before, after)).map((placed) => {
    const { was, is } = rowsOf(placed);
    const fields =
      was === null || is === null ? [] : CREDIT_FIELDS.filter((field) => was[field] !== is[field]);
    const inPlace = fields.length === 0 ? 'same' : 'changed';
    return { kind: placed.kind === 'kept' ? inPlace : placed.kind, before: was, after: is, fields };
  });
}
