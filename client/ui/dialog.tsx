import { Modal, type ModalProps } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type DialogProps = {
  title: ReactNode;
  onClose: () => void;
  size?: ModalProps['size'];
  /** Cannot be closed but by what is in it. */
  insistent?: boolean;
  /** On screens narrower than this (a CSS length) it takes all of the screen: for dialogs with much to read. */
  fullScreenBelow?: string;
  children: ReactNode;
};

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

/** What opened a dialog has the focus again when it has gone; if that has gone as well, the screen has it. */
function useReturnOfFocus(): void {
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

/** A dialog over the screen; it is there while it is rendered. Focus goes to the field with `data-autofocus`. */
export function Dialog({
  title,
  onClose,
  size,
  insistent,
  fullScreenBelow = '0',
  children,
}: DialogProps): ReactNode {
  const { t } = useTranslation('ui');
  const stays = insistent === true;
  useReturnOfFocus();
  const isFull = useMediaQuery(`(max-width: ${fullScreenBelow})`, false, {
    getInitialValueInEffect: false,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size ?? 'md'}
      fullScreen={isFull}
      withCloseButton={!stays}
      closeOnEscape={!stays}
      closeOnClickOutside={!stays}
      closeButtonProps={{ 'aria-label': t('close') }}
      // A dialog’s head is no banner of the page.
      attributes={{ header: { role: 'presentation' } }}
      {...(stays ? { overlayProps: { backgroundOpacity: 0.6, blur: 3 } } : {})}
    >
      {children}
    </Modal>
  );
}
