import { Modal, type ModalProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type DialogProps = {
  title: ReactNode;
  onClose: () => void;
  size?: ModalProps['size'];
  /** Cannot be closed but by what is in it. */
  insistent?: boolean;
  children: ReactNode;
};

/** A dialog over the screen; it is there while it is rendered. Focus goes to the field with `data-autofocus`. */
export function Dialog({ title, onClose, size, insistent, children }: DialogProps): ReactNode {
  const { t } = useTranslation('ui');
  const stays = insistent === true;
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size ?? 'md'}
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
