import { stopwatch } from './clock.ts';

/** How much somebody may do: so much a second for ever, and so much at once after a rest. */
export type Flow = { perSecond: number; burst: number };

/**
 * Makes a token bucket. Taking gives the milliseconds to wait before what was taken for is done: 0 within the
 * allowance, else until the debt is paid off.
 */
export function tokenBucket({ perSecond, burst }: Flow): (cost: number) => number {
  let level = burst;
  let elapsed = stopwatch();
  return (cost) => {
    level = Math.min(burst, level + (elapsed() / 1000) * perSecond);
    elapsed = stopwatch();
    level -= cost;
    return level >= 0 ? 0 : (-level / perSecond) * 1000;
  };
}
