import { useSyncExternalStore } from 'react';

const STORE = 'writethru.typography';
const watchers = new Set<() => void>();

/** Whether straight marks become those of the language as one types. */
export function typographyIsOn(): boolean {
  return localStorage.getItem(STORE) !== 'off';
}

/** Switches it on or off for whoever works in this browser. */
export function switchTypography(on: boolean): void {
  if (on) localStorage.removeItem(STORE);
  else localStorage.setItem(STORE, 'off');
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Whether it is on, for a component that shows it. */
export function useTypographyIsOn(): boolean {
  return useSyncExternalStore(watch, typographyIsOn);
}
