/** Where an item of two lists stands: in both (in place or moved), only after, or only before. */
export type Placed =
  | { kind: 'kept' | 'moved'; before: number; after: number }
  | { kind: 'inserted'; before: null; after: number }
  | { kind: 'removed'; before: number; after: null };

/** The positions of a longest rising run in a list of numbers (patience sorting, n log n). */
function longestRise(values: readonly number[]): Set<number> {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  values.forEach((value, position) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous.push(ends[low - 1]);
    ends[low] = position;
  });
  const rise = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) rise.add(at);
  return rise;
}

/**
 * Puts two lists into one reading order: that of the list after, each removed item behind the one it followed.
 * `beforeOf[i]` is the position before of what stands at `i` now, null when it is new. As few as possible count as moved.
 */
export function arrange(beforeCount: number, beforeOf: readonly (number | null)[]): Placed[] {
  const pairs = beforeOf.flatMap((before, after) => (before === null ? [] : [{ before, after }]));
  const inPlace = longestRise(pairs.map(({ before }) => before));
  const keptAfter = new Set(
    pairs.filter((_, index) => inPlace.has(index)).map(({ after }) => after),
  );
  const survivors = new Map(pairs.map(({ before, after }) => [before, keptAfter.has(after)]));
  const placed: Placed[] = [];
  let next = 0;
  const removedUntilSurvivor = (): void => {
    for (; next < beforeCount && survivors.get(next) !== true; next += 1) {
      if (!survivors.has(next)) placed.push({ kind: 'removed', before: next, after: null });
    }
  };
  removedUntilSurvivor();
  beforeOf.forEach((before, after) => {
    if (before === null) {
      placed.push({ kind: 'inserted', before, after });
    } else if (keptAfter.has(after)) {
      placed.push({ kind: 'kept', before, after });
      next = before + 1;
      removedUntilSurvivor();
    } else {
      placed.push({ kind: 'moved', before, after });
    }
  });
  return placed;
}
