import { useMediaQuery } from '@mantine/hooks';
import { NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardView } from '#contract/api/board.ts';
import type { Position } from '#contract/planning-words.ts';
import { languageName } from '#client/ui/language-name.ts';
import classes from './board.module.css';
import { ColumnView, type ColumnProps, type Reception } from './column-view.tsx';
import type { BoardFilters } from './filters.ts';

type LaneProps = Omit<ColumnProps, 'column' | 'lane' | 'reception'> & {
  lane: BoardView['lanes'][number];
  by: BoardFilters['lanes'];
  reception: (position: Position) => Reception | null;
};

function useLaneName({ key, name }: BoardView['lanes'][number], by: BoardFilters['lanes']): string {
  const { t, i18n } = useTranslation('board');
  if (by === 'language') return languageName(key, i18n.language);
  return by === 'person' && key === '' ? t('nobody') : name;
}

/** The columns of a lane, side by side; on a phone one of them, to be chosen. */
export function LaneView({ lane, by, reception, ...rest }: LaneProps): ReactNode {
  const { t } = useTranslation('board');
  const name = useLaneName(lane, by);
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const fullest = lane.columns.find(({ count }) => count > 0)?.position ?? 'drafting';
  const [chosen, setChosen] = useState<Position | null>(null);
  const shown = chosen ?? fullest;
  const columns = narrow ? lane.columns.filter(({ position }) => position === shown) : lane.columns;
  return (
    <div className={classes['lane']} data-lanes={by === undefined ? undefined : true}>
      {by === undefined ? null : (
        <h2 className={classes['laneName']}>
          <bdi>{name}</bdi>
        </h2>
      )}
      {narrow ? (
        <NativeSelect
          className={classes['choice'] ?? ''}
          aria-label={t('column')}
          value={shown}
          data={lane.columns.map(({ position, count }) => ({
            value: position,
            label: `${t(`position.${position}`)} (${String(count)})`,
          }))}
          onChange={({ currentTarget: { value } }) =>
            setChosen(lane.columns.find(({ position }) => position === value)?.position ?? null)
          }
        />
      ) : null}
      <div className={classes['columns']}>
        {columns.map((column) => (
          <ColumnView
            key={column.position}
            {...rest}
            column={column}
            lane={lane.key}
            reception={reception(column.position)}
          />
        ))}
      </div>
    </div>
  );
}
