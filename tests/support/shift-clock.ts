/*
 * Sets the clock of a process: `node --import ./tests/support/shift-clock.ts …`, with the minutes by which it is ahead in
 * CLOCK_AHEAD. What it reckons with is wrong from then on; what has passed between two looks is right.
 */

const ahead = Number(process.env['CLOCK_AHEAD'] ?? '0') * 60_000;
const Right = Date;

class Shifted extends Right {
  constructor(...given: unknown[]) {
    if (given.length === 0) super(Right.now() + ahead);
    else super(...(given as [number]));
  }

  static override now(): number {
    return Right.now() + ahead;
  }
}

if (ahead !== 0) Object.defineProperty(globalThis, 'Date', { value: Shifted });
