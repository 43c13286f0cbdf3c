import { Group, Kbd, Stack, Switch, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import { shortcutsOnOffer, switchShortcuts, useShortcutsAreOn } from './shortcuts.ts';

const SIGNS: Partial<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
};

function Keys({ keys }: { keys: string }): ReactNode {
  return (
    <Group gap={4} wrap="nowrap">
      {keys.split(' ').map((key) => (
        <Kbd key={key}>{SIGNS[key] ?? key}</Kbd>
      ))}
    </Group>
  );
}

/** What is on offer, each thing once with all the ways to do it. */
function byLabel(): [string, string[]][] {
  const ways = new Map<string, string[]>();
  for (const { label, keys } of shortcutsOnOffer()) {
    ways.set(label, [...(ways.get(label) ?? []), keys]);
  }
  return [...ways];
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
        {byLabel().map(([label, ways]) => (
          <Group component="li" key={label} justify="space-between" opacity={on ? 1 : 0.6}>
            <Text>{label}</Text>
            <Group gap="sm">
              {ways.map((keys) => (
                <Keys key={keys} keys={keys} />
              ))}
            </Group>
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
