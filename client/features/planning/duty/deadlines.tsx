import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlinesView } from '#contract/api/handover.ts';
import type { DeskView } from '#client/api/desks.ts';
import { Panel } from '#client/ui/page.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { deadlinesQuery } from './api.ts';
import { saidIn } from './deadline-drafts.ts';
import { DeadlinesForm } from './deadlines-form.tsx';
import classes from './deadlines.module.css';

/** What holds, for whoever may not change it. */
function Told({ read: { deadlines } }: { read: DeadlinesView }): ReactNode {
  const { t } = useTranslation(['deadlines', 'duty']);
  return (
    <>
      <ul className={classes['rows']}>
        {deadlines.map(({ kind, minutes, set }) => {
          const { unit, amount } = saidIn(minutes);
          const time = t(`in.${unit}`, { count: amount });
          return (
            <li key={kind} className={classes['row']}>
              <div>
                <b>{t(`duty:kind.${kind === 'correct' ? 'correct_any' : kind}`)}</b>
                <p className={classes['why']}>{t(`does.${kind}`)}</p>
              </div>
              <div>{set ? time : t('house', { time })}</div>
            </li>
          );
        })}
      </ul>
      <p className={classes['why']}>{t('readOnly')}</p>
    </>
  );
}

/** How soon one desk wants each thing done, and how soon a second person looks at what went out through broken glass. */
export function DeadlinesPanel({ desk }: { desk: DeskView }): ReactNode {
  const { t } = useTranslation('deadlines');
  const { data, error, refetch } = useQuery(deadlinesQuery(desk.id));
  const glass = saidIn(desk.glassMinutes);
  return (
    <Panel title={t('panelTitle', { desk: desk.name })} lead={t('lead')}>
      {data === undefined && error === null ? (
        <div role="status" aria-label={t('loading')}>
          <Skeleton h={160} />
        </div>
      ) : null}
      {error === null ? null : <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {data === undefined ? null : data.mayChange ? (
        <DeadlinesForm key={desk.id} desk={desk} read={data} />
      ) : (
        <Told read={data} />
      )}
      <p className={classes['why']}>
        {t('glass', { time: t(`in.${glass.unit}`, { count: glass.amount }) })}
      </p>
    </Panel>
  );
}
