import type { CreditRow } from '../content.ts';
import { isSameJson } from './changed-fields.ts';

type ThreeRows = {
  base: readonly CreditRow[];
  mine: readonly CreditRow[];
  theirs: readonly CreditRow[];
};

/** A credit that both sides changed in different ways; null where a side removed it. */
export type CreditConflict = { mine: CreditRow | null; theirs: CreditRow | null };

type Keyed = Map<string, CreditRow>;

/** Rows by person, role and language; a row that stands twice is told apart by its number. */
function keyed(rows: readonly CreditRow[]): Keyed {
  const map: Keyed = new Map();
  for (const row of rows) {
    const { personId, name, role, language } = row;
    for (let count = 0; ; count += 1) {
      const key = JSON.stringify([personId ?? name, role, language, count]);
      if (map.has(key)) continue;
      map.set(key, row);
      break;
    }
  }
  return map;
}

type Merge<Value> = { value: Value; clash: boolean };

function merged<Value>(base: Value, mine: Value, theirs: Value): Merge<Value> {
  if (mine === theirs || mine === base) return { value: theirs, clash: false };
  return { value: theirs === base ? mine : theirs, clash: theirs !== base };
}

/** Both sides' changes to one row. A byline that either side withholds stays withheld: it may be somebody's safety. */
function mergeRow(
  base: CreditRow | undefined,
  mine: CreditRow,
  theirs: CreditRow,
): Merge<CreditRow> {
  const was = base ?? theirs;
  const name = merged(was.name, mine.name, theirs.name);
  const isOrganisation = merged(was.isOrganisation, mine.isOrganisation, theirs.isOrganisation);
  const organisation = merged(was.organisation, mine.organisation, theirs.organisation);
  const place = merged(was.place, mine.place, theirs.place);
  const withheld =
    base === undefined
      ? mine.withheld || theirs.withheld
      : merged(was.withheld, mine.withheld, theirs.withheld).value;
  return {
    value: {
      ...theirs,
      name: name.value,
      isOrganisation: isOrganisation.value,
      organisation: organisation.value,
      place: place.value,
      withheld,
    },
    clash: [name, organisation, place].some(({ clash }) => clash),
  };
}

/** Where a row of mine that they do not have belongs: behind the nearest row before it that stands. */
function insertInOrder(result: Keyed, mine: readonly string[], added: Keyed): CreditRow[] {
  const order = [...result.keys()];
  let place = 0;
  for (const key of mine) {
    const at = order.indexOf(key);
    if (at !== -1) place = at + 1;
    else if (added.has(key)) {
      order.splice(place, 0, key);
      place += 1;
    }
  }
  return order.flatMap((key) => result.get(key) ?? added.get(key) ?? []);
}

/** The rows in another order; rows that it does not name go last. */
function inOrder(rows: Keyed, keys: readonly string[]): Keyed {
  const ordered: Keyed = new Map();
  for (const key of [...keys, ...rows.keys()]) {
    const row = rows.get(key);
    if (row !== undefined) ordered.set(key, row);
  }
  return ordered;
}

type Rows = { rows: Keyed; conflicts: CreditConflict[] };

/** Their rows with my edits; a row that I removed goes, unless they changed it. */
function rowsOfTheirs(base: Keyed, mine: Keyed, theirs: Keyed): Rows {
  const conflicts: CreditConflict[] = [];
  const rows: Keyed = new Map();
  for (const [key, row] of theirs) {
    const [was, own] = [base.get(key), mine.get(key)];
    if (own === undefined && was !== undefined) {
      if (isSameJson(was, row)) continue;
      conflicts.push({ mine: null, theirs: row });
    }
    const { value, clash } =
      own === undefined ? { value: row, clash: false } : mergeRow(was, own, row);
    if (clash) conflicts.push({ mine: own ?? null, theirs: row });
    rows.set(key, value);
  }
  return { rows, conflicts };
}

/** My rows that they do not have: new ones, and ones that they removed while I changed them. */
function rowsOfMineOnly(base: Keyed, mine: Keyed, theirs: Keyed): Rows {
  const conflicts: CreditConflict[] = [];
  const rows: Keyed = new Map();
  for (const [key, row] of mine) {
    const was = base.get(key);
    if (theirs.has(key) || (was !== undefined && isSameJson(was, row))) continue;
    if (was !== undefined) conflicts.push({ mine: row, theirs: null });
    rows.set(key, row);
  }
  return { rows, conflicts };
}

/** Both sides' changes to the credits: rows of both stand; what one side changed and the other removed stays. */
export function mergeCredits(three: ThreeRows): { rows: CreditRow[]; conflicts: CreditConflict[] } {
  const [base, mine, theirs] = [keyed(three.base), keyed(three.mine), keyed(three.theirs)];
  const shared = rowsOfTheirs(base, mine, theirs);
  const added = rowsOfMineOnly(base, mine, theirs);
  const myOrder = [...mine.keys()];
  const theyKeptTheOrder = isSameJson([...base.keys()], [...theirs.keys()]);
  const ordered = theyKeptTheOrder ? inOrder(shared.rows, myOrder) : shared.rows;
  return {
    rows: insertInOrder(ordered, myOrder, added.rows),
    conflicts: [...shared.conflicts, ...added.conflicts],
  };
}
