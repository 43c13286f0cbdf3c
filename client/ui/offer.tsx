import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

/** How long an offer stands, in milliseconds: time enough to read it and reach it by keyboard. */
const STANDS = 20_000;

type Offer = { message: string; label: string; onTake: () => void };

/** Tells in a corner of the screen, and aloud, that something was done, and offers what may follow. */
export function useOffer(): (offer: Offer) => void {
  const { t } = useTranslation('ui');
  return ({ message, label, onTake }) => {
    const id = notifications.show({
      autoClose: STANDS,
      closeButtonProps: { 'aria-label': t('close') },
      message: (
        <Group justify="space-between" gap="sm" wrap="nowrap">
          <span>{message}</span>
          <Button
            size="compact-sm"
            variant="default"
            flex="none"
            onClick={() => {
              notifications.hide(id);
              onTake();
            }}
          >
            {label}
          </Button>
        </Group>
      ),
    });
  };
}
