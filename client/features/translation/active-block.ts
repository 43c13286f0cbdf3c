import { useSyncExternalStore } from 'react';

/** Where the text that is written carries its blocks’ and fields’ ids. */
const BLOCK = '[contenteditable] [data-block]';
const FIELD = '[data-text-field]';

function idAt(node: Node | null): string | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const block = element?.closest<HTMLElement>(BLOCK)?.dataset['block'];
  return block ?? element?.closest<HTMLElement>(FIELD)?.dataset['textField'] ?? null;
}

let active: string | null = null;
const watchers = new Set<() => void>();

/** Reading elsewhere keeps the place: only the cursor in another block or field moves it. */
function look(): void {
  const field = document.activeElement?.matches('textarea, input') === true;
  const found = idAt(
    field ? document.activeElement : (document.getSelection()?.anchorNode ?? null),
  );
  if (found === null || found === '' || found === active) return;
  active = found;
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  if (watchers.size === 0) {
    document.addEventListener('selectionchange', look);
    document.addEventListener('focusin', look);
  }
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    active = null;
    document.removeEventListener('selectionchange', look);
    document.removeEventListener('focusin', look);
  };
}

/** The id of the block (or the name of the field) of the text in which the cursor was last; null before that. */
export function useActiveBlock(): string | null {
  return useSyncExternalStore(watch, () => active);
}
