import { setTimeout as wait } from 'node:timers/promises';

/** The process's own time, for timeouts, logs and caches only; editorial time is the database's. */
export type Clock = { now(): Date };

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** Starts a stopwatch; calling it gives the milliseconds since, whatever the wall clock does. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => performance.now() - start;
}

/** Waits that many milliseconds, or until the signal ends the wait, whichever comes first. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined);
}
