import { ActionIcon, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticlePanel } from '../parts.ts';
import { grouped } from './panel-groups.ts';
import classes from './rail.module.css';

type PanelChoiceProps = {
  id: string;
  /** The text, and the source beside it where there is one. */
  places: readonly { id: string; label: string }[];
  panels: readonly ArticlePanel[];
  active: string;
  onChoose: (id: string) => void;
};

/** How many of those in which something waits are named beside the choice; a phone has room for these. */
const MOST = 3;

function nameOf({ label, counted }: ArticlePanel): string {
  return counted === undefined ? label : `${label} (${counted})`;
}

/** On a phone: one list of all there is to see, and a short way to where something waits. */
export function PanelChoice(props: PanelChoiceProps): ReactNode {
  const { id, places, panels, active, onChoose } = props;
  const { t } = useTranslation('article');
  const groups = grouped(panels);
  const waiting = groups
    .flatMap(({ panels: those }) => those)
    .filter(({ count }) => count !== undefined)
    .slice(0, MOST);
  return (
    <nav className={classes['choice']} aria-label={t('panel.all')}>
      <NativeSelect
        id={id}
        className={classes['select'] ?? ''}
        aria-label={t('panel.choose')}
        value={active}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {places.map((place) => (
          <option key={place.id} value={place.id}>
            {place.label}
          </option>
        ))}
        {groups.map(({ group, panels: those }) => (
          <optgroup key={group} label={t(`panel.group.${group}`)}>
            {those.map((panel) => (
              <option key={panel.id} value={panel.id}>
                {nameOf(panel)}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
      {waiting.map((panel) => (
        <ActionIcon
          key={panel.id}
          variant={panel.id === active ? 'light' : 'default'}
          size={36}
          aria-label={nameOf(panel)}
          aria-pressed={panel.id === active}
          onClick={() => onChoose(panel.id === active ? 'text' : panel.id)}
        >
          <span className={classes['tabIcon']}>
            <panel.icon size={19} stroke={1.7} aria-hidden />
            <span className={classes['count']} aria-hidden>
              {panel.count}
            </span>
          </span>
        </ActionIcon>
      ))}
    </nav>
  );
}
