/** Whether this machine’s main modifier is Cmd. */
function isMac(): boolean {
  return /Mac|iPhone|iPad/u.test(navigator.userAgent);
}

const NAMES: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', Enter: '↵' };

/** Keys as they are printed on this machine’s keyboard: `Mod-Shift-z` as “Ctrl+Shift+Z” or “⇧⌘Z”. */
export function keysAsWritten(keys: string): string {
  const parts = keys.split('-');
  const key = parts.pop() ?? '';
  const shown = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (!isMac()) {
    return [...parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)), shown].join('+');
  }
  const signs: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' };
  return [...parts.map((part) => signs[part] ?? part).reverse(), shown].join('');
}
