import { useEffect, useState } from 'react';

/** What had the focus when a dialog opened: a line of a menu goes with its menu, which hangs on a button. */
function openerOf(focused: Element | null): Element | null {
  const menu = focused?.closest('[role="menu"]') ?? null;
  if (menu === null) return focused;
  return document.getElementById(menu.getAttribute('aria-labelledby') ?? '');
}

/** What had the focus last. A dialog that is fetched first comes when its menu has gone already. */
let lastOpener: Element | null = null;
document.addEventListener('focusin', ({ target }) => {
  lastOpener = openerOf(target instanceof Element ? target : null);
});

/** What opened a dialog or a drawer has the focus again when it has gone; if that has gone as well, the screen has it. */
export function useReturnOfFocus(): void {
  const [opener] = useState(() => {
    const { activeElement, body } = document;
    return activeElement === body ? lastOpener : openerOf(activeElement);
  });
  useEffect(
    () => () => {
      // Whoever closed it may have sent the focus somewhere already.
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const back = opener?.isConnected === true ? opener : document.getElementById('content');
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    },
    [opener],
  );
}
