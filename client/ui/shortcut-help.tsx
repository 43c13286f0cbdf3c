import { Kbd, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import classes from './shortcut-help.module.css';
import { shortcutsOnOffer, switchShortcuts, useShortcutsAreOn } from './shortcuts.ts';

const SIGNS: Partial<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Shift: '⇧',
  Escape: 'Esc',
};

function Keys({ keys }: { keys: string }): ReactNode {
  return (
    <span className={classes['keys']} dir="ltr">
      {keys.split(' ').map((key) => (
        <Kbd key={key}>
          {key
            .split('-')
            .map((part) => SIGNS[part] ?? part)
            .join(' ')}
        </Kbd>
      ))}
    </span>
  );
}

type Line = { label: string; ways: string[] };

/** What is on offer by headings, each thing once with all the ways to do it. */
function sheet(here: string, anywhere: string): Map<string, Line[]> {
  const groups = new Map<string, Line[]>([
    [here, []],
    [anywhere, []],
  ]);
  for (const { label, keys, group = here } of shortcutsOnOffer()) {
    const lines = groups.get(group) ?? [];
    const known = lines.find((line) => line.label === label);
    if (known === undefined) lines.push({ label, ways: [keys] });
    else known.ways.push(keys);
    groups.set(group, lines);
  }
  return groups;
}

function Group({ title, lines }: { title: string; lines: readonly Line[] }): ReactNode {
  return (
    <section className={classes['group']}>
      <h3>{title}</h3>
      <ul>
        {lines.map(({ label, ways }) => (
          <li key={label}>
            <span>{label}</span>
            <span className={classes['ways']}>
              {ways.map((keys) => (
                <Keys key={keys} keys={keys} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Offered(): ReactNode {
  const { t } = useTranslation('ui');
  const on = useShortcutsAreOn();
  return (
    <>
      <Switch
        label={t('shortcuts.on')}
        checked={on}
        onChange={(event) => switchShortcuts(event.currentTarget.checked)}
      />
      <div className={classes['sheet']}>
        {[...sheet(t('shortcuts.here'), t('shortcuts.anywhere'))].map(([title, lines]) => (
          <Group key={title} title={title} lines={lines} />
        ))}
      </div>
    </>
  );
}

/** Every shortcut of the screen that is open, and the switch that turns them off. */
export function ShortcutHelp({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <Dialog onClose={onClose} title={t('shortcuts.title')} size={920} fullScreenBelow="40em">
      <Offered />
    </Dialog>
  );
}
