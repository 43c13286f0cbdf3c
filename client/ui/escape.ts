import { useEffect, useEffectEvent } from 'react';

type Holder = { leave: () => void };

/** The dialogs that are open, the last one on top. */
const open: Holder[] = [];

/** Whether Escape means something else there: a list that is open takes it first, and so does a word that is being composed. */
function isTaken({ target, isComposing }: KeyboardEvent): boolean {
  return (
    isComposing ||
    (target instanceof Element && target.getAttribute('data-mantine-stop-propagation') === 'true')
  );
}

function onKey(event: KeyboardEvent): void {
  if (event.key === 'Escape' && !isTaken(event)) open.at(-1)?.leave();
}

/** Escape leaves the dialog that is on top, and no other; one that cannot be left keeps those below it as well. */
export function useEscape(onLeave: () => void): void {
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    const holder: Holder = { leave: () => leave() };
    if (open.length === 0) window.addEventListener('keydown', onKey, true);
    open.push(holder);
    return () => {
      open.splice(open.indexOf(holder), 1);
      if (open.length === 0) window.removeEventListener('keydown', onKey, true);
    };
  }, []);
}
