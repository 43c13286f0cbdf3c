import { useEffect, useRef, useSyncExternalStore } from 'react';

/** One way to do something by keyboard: `j`, `?`, `Shift-ArrowDown`, or two keys in turn such as `g i`. */
export type Shortcut = {
  keys: string;
  label: string;
  /** The heading it stands under on the sheet; without one it belongs to the screen. */
  group?: string;
  run: () => void;
};

/** How long the first key of two waits for the second, in milliseconds. */
const PATIENCE = 1_200;
const STORE = 'writethru.shortcuts';

type Holder = { current: readonly Shortcut[] };
const holders = new Set<Holder>();

/** Offers shortcuts while the component is shown; the help dialog lists them. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const holder = useRef(shortcuts);
  useEffect(() => {
    holder.current = shortcuts;
  });
  useEffect(() => {
    holders.add(holder);
    return () => {
      holders.delete(holder);
    };
  }, []);
}

/** The shortcuts that work right now; of two with the same keys under one heading the one that came last. */
export function shortcutsOnOffer(): Shortcut[] {
  const byKeys = new Map<string, Shortcut>();
  for (const { current } of holders) {
    for (const shortcut of current) {
      byKeys.set(`${shortcut.group ?? ''} ${shortcut.keys}`, shortcut);
    }
  }
  return [...byKeys.values()];
}

const watchers = new Set<() => void>();

/** Whether single keys do something; some people’s voice or hands press them unmeant (WCAG 2.1.4). */
function shortcutsAreOn(): boolean {
  return localStorage.getItem(STORE) !== 'off';
}

/** Switches all shortcuts on or off in this browser. */
export function switchShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(STORE);
  else localStorage.setItem(STORE, 'off');
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Whether shortcuts are on, for a component that shows it. */
export function useShortcutsAreOn(): boolean {
  return useSyncExternalStore(watch, shortcutsAreOn);
}

// Nobody types in a box that is ticked.
const BUSY =
  'input:not([type="checkbox"]), textarea, select, [contenteditable]:not([contenteditable="false"]), [role="dialog"], [role="menu"], [role="listbox"]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(BUSY) !== null;
}

/** The key as shortcuts name it; Shift is said where it makes no other sign. */
function named({ key, shiftKey }: KeyboardEvent, offered: readonly Shortcut[]): string {
  const shifted = `Shift-${key}`;
  return shiftKey && offered.some(({ keys }) => keys === shifted) ? shifted : key;
}

/** Listens on the whole window for the offered shortcuts, except where somebody is typing or choosing. */
export function useShortcutKeys(): void {
  useEffect(() => {
    let first = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (!shortcutsAreOn() || event.key === 'Shift') return;
      const offered = shortcutsOnOffer();
      const key = named(event, offered);
      const both = `${first} ${key}`;
      const hit = offered.findLast(({ keys }) => keys === (first === '' ? key : both));
      clearTimeout(timer);
      first = '';
      if (hit !== undefined) {
        event.preventDefault();
        hit.run();
        return;
      }
      if (offered.some(({ keys }) => keys.startsWith(`${key} `))) {
        first = key;
        timer = setTimeout(() => {
          first = '';
        }, PATIENCE);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}
