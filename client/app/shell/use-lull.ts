import { useEffect, useState } from 'react';

const TEXT = 'input, textarea, [contenteditable]:not([contenteditable="false"])';

/**
 * Whether nobody is in the middle of typing: at once when no text has the focus, else when no key has been
 * pressed for that many milliseconds. Once true it stays so. A dialog that opens under somebody's hands
 * takes the rest of their sentence for its own fields.
 */
export function useLull(milliseconds: number): boolean {
  const [lull, setLull] = useState(() => document.activeElement?.matches(TEXT) !== true);
  useEffect(() => {
    if (lull) return undefined;
    const begin = (): ReturnType<typeof setTimeout> =>
      setTimeout(() => setLull(true), milliseconds);
    let timer = begin();
    const onKey = (): void => {
      clearTimeout(timer);
      timer = begin();
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('input', onKey, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('input', onKey, true);
    };
  }, [lull, milliseconds]);
  return lull;
}
