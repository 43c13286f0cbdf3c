import { useSyncExternalStore } from 'react';

/** The time on this machine, in milliseconds; for “how long ago” only. What counts is the server’s time. */
export function now(): number {
  return Date.now();
}

const TICK = 20_000;
const listeners = new Set<() => void>();
let shown = now();
let timer: ReturnType<typeof setInterval> | undefined;

function watch(listener: () => void): () => void {
  if (timer === undefined) {
    // Nobody looked for a while; React asks again after subscribing.
    shown = now();
    timer = setInterval(() => {
      shown = now();
      for (const each of listeners) each();
    }, TICK);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The time in milliseconds, renewed every 20 seconds by one timer for all who show it. */
export function useNow(): number {
  return useSyncExternalStore(watch, () => shown);
}
