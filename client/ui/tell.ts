import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

/** Tells in a corner of the screen, and aloud, that something was done. It goes away by itself. */
export function useTell(): (message: string) => void {
  const { t } = useTranslation('ui');
  return (message) => {
    notifications.show({ message, closeButtonProps: { 'aria-label': t('close') } });
  };
}
