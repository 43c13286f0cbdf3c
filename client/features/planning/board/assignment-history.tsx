import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignmentView } from '#contract/api/board.ts';
import { TimeAgo } from '#client/ui/time-ago.tsx';
import { fullTime } from '#client/ui/times.ts';
import classes from './board.module.css';

/** How it came that somebody has it, the last first. */
export function AssignmentHistory({ history }: Pick<AssignmentView, 'history'>): ReactNode {
  const { t, i18n } = useTranslation('board');
  if (history.length === 0) return null;
  return (
    <section aria-label={t('assign.history')}>
      <Text size="sm" fw={600} component="h3">
        {t('assign.history')}
      </Text>
      <ol className={classes['history']}>
        {history.map(({ assignee, due, by, at }) => (
          <li key={at}>
            {assignee === null
              ? t('assign.toNobody', { by: by.name })
              : t('assign.toSomebody', { by: by.name, name: assignee.name })}
            {due === null
              ? null
              : ` · ${t('assign.dueAt', { time: fullTime(due.at, { language: i18n.language, zone: due.zone }) })}`}{' '}
            <span className={classes['dim']}>
              <TimeAgo at={at} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
