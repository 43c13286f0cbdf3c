import { makerOf, stepOf, type Unit } from './units.ts';

/** A stretch that one maker brought, and the newest of the steps that did; 0 for none. */
export type Span = { from: number; to: number; by: number; step: number };

/** What somebody brought with pauses of at most so many milliseconds is one stretch. */
const ONE_GO = 15 * 60_000;

/** Units as stretches of one maker each, split where a long time passed; `timeOf` gives a step’s, in milliseconds. */
export function spansOf(units: readonly Unit[], timeOf: (step: number) => number): Span[] {
  const spans: Span[] = [];
  units.forEach((unit, at) => {
    const [by, step] = [makerOf(unit), stepOf(unit)];
    const last = spans.at(-1);
    const isOne = last?.by === by && Math.abs(timeOf(last.step) - timeOf(step)) <= ONE_GO;
    if (last === undefined || !isOne) spans.push({ from: at, to: at + 1, by, step });
    else Object.assign(last, { to: at + 1, step: Math.max(last.step, step) });
  });
  return spans;
}
