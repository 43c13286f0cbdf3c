import { Modal, type ModalProps } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEscape } from './escape.ts';
import { useReturnOfFocus } from './return-of-focus.ts';

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
  useEscape(() => {
    if (!stays) onClose();
  });
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
      // Of several dialogs the one on top is left, not all of them.
      closeOnEscape={false}
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
