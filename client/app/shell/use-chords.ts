import { useEffect } from 'react';
import type { ShellScreen } from './shell-actions.ts';

/** The chords that work on every screen, as ProseMirror writes keys; `palette` and `sheet` also while one writes. */
export const CHORDS = { jump: 'Mod-k', palette: 'Alt-/', sheet: 'Mod-/' } as const;

/** What a chord opens; null for keys that are none of ours. */
function openedBy(event: KeyboardEvent): ShellScreen | null {
  const mod = event.ctrlKey || event.metaKey;
  // Where the slash needs Shift, or Alt writes another sign with it, the place of the key counts.
  const isSlash = event.key === '/' || event.code === 'Slash';
  if (isSlash && mod && !event.altKey) return 'shortcuts';
  if (isSlash && event.altKey && !mod) return 'jump';
  if (event.key.toLowerCase() !== 'k' || !mod || event.altKey || event.shiftKey) return null;
  // In an editor this chord makes a link.
  const { target } = event;
  return target instanceof Element && target.closest('[contenteditable="true"]') ? null : 'jump';
}

/** Opens the palette and the sheet of shortcuts by chords, wherever the focus is. */
export function useChords(show: (what: ShellScreen) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const opened = openedBy(event);
      if (opened === null) return;
      event.preventDefault();
      show(opened);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [show]);
}
