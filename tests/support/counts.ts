/*
 * How often a long test repeats itself. Tests that import this file are the ones `npm run faults` runs.
 */

/** The count for this run: `full` under `npm run faults`, `quick` under `npm test`. */
export function count({ full, quick }: { full: number; quick: number }): number {
  return process.env['FULL_COUNTS'] === '1' ? full : quick;
}
