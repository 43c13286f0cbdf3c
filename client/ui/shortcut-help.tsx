import { Group, Kbd, Stack, Switch, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import { shortcutsOnOffer, switchShortcuts, useShortcutsAreOn } from './shortcuts.ts';

function Keys({ keys }: { keys: string }): ReactNode {
  return (
    <Group gap={4} wrap="nowrap">
      {keys.split(' ').map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </Group>
  );
}

function Offered(): ReactNode {
  const { t } = useTranslation('ui');
  const on = useShortcutsAreOn();
  return (
    <Stack gap="sm">
      <Switch
        label={t('shortcuts.on')}
        checked={on}
        onChange={(event) => switchShortcuts(event.currentTarget.checked)}
      />
      <Stack component="ul" gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
        {shortcutsOnOffer().map(({ keys, label }) => (
          <Group component="li" key={keys} justify="space-between" opacity={on ? 1 : 0.6}>
            <Text>{label}</Text>
            <Keys keys={keys} />
          </Group>
        ))}
      </Stack>
    </Stack>
  );
}

/** Every shortcut of the screen that is open, and the switch that turns them off. */
export function ShortcutHelp({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <Dialog onClose={onClose} title={t('shortcuts.title')}>
      <Offered />
    </Dialog>
  );
}
