/**
 * What is known of one unit of text (a UTF-16 unit of a line, a place of the body): the step of the log that
 * brought it, and whose step that was, in one number. People and programs go by their number in the attribution's list.
 */
export type Unit = number;

const MOST_MAKERS = 65_536;

/** Who did something, and with which step. `by` is a number in the attribution's list; 0 is nobody. */
export type Made = { step: number; by: number };

/** The unit that such a step brought. */
export function unitOf({ step, by }: Made): Unit {
  return step * MOST_MAKERS + by;
}

/** The position of the step that brought a unit. */
export function stepOf(unit: Unit): number {
  return Math.floor(unit / MOST_MAKERS);
}

/** Whose step brought a unit, as a number in the attribution's list. */
export function makerOf(unit: Unit): number {
  return unit % MOST_MAKERS;
}

/** Beyond this many a call cannot carry them as arguments. */
const MOST_ARGUMENTS = 1_000;

/** Exchanges units of a list in place. */
export function exchangeUnits(
  units: Unit[],
  { at, removed, inserted }: { at: number; removed: number; inserted: readonly Unit[] },
): void {
  if (inserted.length <= MOST_ARGUMENTS) {
    units.splice(at, removed, ...inserted);
    return;
  }
  const rest = units.splice(at);
  for (const unit of inserted) units.push(unit);
  for (let index = removed; index < rest.length; index += 1) units.push(rest[index] ?? 0);
}

/**
 * Units as runs of four numbers: how many, the first one's step, its maker, and by how much the step grows from unit
 * to unit: 0 for what one step brought, 1 for what somebody typed letter by letter.
 */
export function runsOf(units: readonly Unit[]): number[] {
  const runs: number[] = [];
  for (let at = 0; at < units.length;) {
    const [first, second] = [units[at] ?? 0, units[at + 1]];
    const grows = second === undefined ? 0 : second - first;
    const slope = grows === MOST_MAKERS ? 1 : 0;
    let length = 1;
    while (units[at + length] === first + length * slope * MOST_MAKERS) length += 1;
    runs.push(length, stepOf(first), makerOf(first), slope);
    at += length;
  }
  return runs;
}

/** The units that such runs stand for. Throws a RangeError for numbers that are no runs. */
export function unitsOfRuns(runs: readonly number[]): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < runs.length; at += 4) {
    const [length, step, by, slope] = runs.slice(at, at + 4);
    if (length === undefined || step === undefined || by === undefined || slope === undefined) {
      throw new RangeError('Runs of units come as four numbers each.');
    }
    for (let n = 0; n < length; n += 1) units.push(unitOf({ step: step + n * slope, by }));
  }
  return units;
}
