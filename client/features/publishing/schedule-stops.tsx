import IconHandStop from '@tabler/icons-react/dist/esm/icons/IconHandStop.mjs';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { Notice } from '#client/ui/notice.tsx';
import { IssueList } from './issue-list.tsx';
import { scheduleCheckQuery } from './schedule-api.ts';

type ScheduleStopsProps = {
  article: Pick<ArticleView, 'id'>;
  /** Leads to the place that a check names. */
  onGo: (at: string) => void;
};

/** What will stop an open schedule when its time has come, as things stand: while there is time to see to it. */
export function ScheduleStops({ article, onGo }: ScheduleStopsProps): ReactNode {
  const { t } = useTranslation('schedule');
  const { data: check = null } = useQuery(scheduleCheckQuery(article.id));
  if (check === null || check.ready) return null;
  const issues = check.issues.filter(({ severity }) => severity !== 'warning');
  return (
    <Notice tone="bad" icon={IconHandStop} role="alert" title={t('notice.stops')}>
      <IssueList issues={issues} onGo={onGo} most={5} />
    </Notice>
  );
}
