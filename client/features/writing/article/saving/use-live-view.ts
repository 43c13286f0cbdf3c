import { useMemo, useSyncExternalStore } from 'react';
import { phaseOf, type SavePhase, type SharedView } from '#client/editor/collab/shared-view.ts';
import { calmView } from './steady-view.ts';
import type { SharedAtHand } from './use-shared-text.ts';

function watchOnline(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

const watchNothing = (): (() => void) => () => undefined;

/** The view with all that moves, and where the typed words are. */
export function useLiveView({ text, view }: SharedAtHand): { view: SharedView; phase: SavePhase } {
  const calm = useMemo(() => (text === null ? null : calmView(text)), [text]);
  const live = useSyncExternalStore(calm?.subscribe ?? watchNothing, calm?.read ?? (() => view));
  const online = useSyncExternalStore(watchOnline, () => navigator.onLine);
  return { view: live, phase: phaseOf(live, online) };
}
