import { Skeleton, Text } from '@mantine/core';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '#client/ui/page.tsx';
import { isFlat, type Bars } from './bars.ts';
import classes from './figures.module.css';

const Plot = lazy(async () => ({ default: (await import('./plot.tsx')).Plot }));

type FigureProps = {
  title: string;
  lead: string;
  bars: Bars;
  /** The same as a table: its head, and its rows in the order of the bars. */
  head: readonly string[];
  rows: readonly (readonly string[])[];
};

/** One figure: bars, and the table beside them. */
export function Figure({ title, lead, bars, head, rows }: FigureProps): ReactNode {
  const { t } = useTranslation('figures');
  if (rows.length === 0) {
    return (
      <Panel title={title} lead={lead}>
        <Text c="dimmed">{t('none')}</Text>
      </Panel>
    );
  }
  return (
    <Panel title={title} lead={lead}>
      <div className={classes['plot']}>
        <Suspense fallback={<Skeleton h={200} />}>
          <Plot {...bars} />
        </Suspense>
      </div>
      {isFlat(bars) ? (
        <Text c="dimmed" size="sm" mb="xs">
          {t('flat')}
        </Text>
      ) : null}
      <div
        className={classes['table']}
        tabIndex={0}
        role="region"
        aria-label={`${title}: ${t('table')}`}
      >
        <table>
          <thead>
            <tr>
              {head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first = '', ...rest]) => (
              <tr key={first}>
                <th scope="row">
                  <bdi>{first}</bdi>
                </th>
                {rest.map((cell, n) => (
                  <td key={head[n + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
