import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNews } from '#client/api/news-line.ts';
import { EmbargoPanel } from '#client/features/publishing/embargo-list.tsx';
import {
  FailedSchedules,
  GoesLiveList,
  SettledSchedules,
  type LinkTo,
} from '#client/features/publishing/goes-live-list.tsx';
import { Page } from '#client/ui/page.tsx';
import { useTitle } from '../use-title.ts';

const link: LinkTo = (articleId, children) => (
  <Link to="/articles/$articleId" params={{ articleId }}>
    {children}
  </Link>
);

/** What goes live by itself and when, what is held back until its time, and what failed. */
export function ScheduleScreen(): ReactNode {
  const { t } = useTranslation('schedule');
  const client = useQueryClient();
  const again = (): void => {
    void client.invalidateQueries({ queryKey: ['schedules'] });
    void client.invalidateQueries({ queryKey: ['embargoes'] });
  };
  useNews('article', again);
  useNews('story', again);
  useTitle(t('screen'));
  return (
    <Page title={t('screen')} width="wide">
      <FailedSchedules link={link} />
      <GoesLiveList link={link} />
      <EmbargoPanel link={link} />
      <SettledSchedules link={link} />
    </Page>
  );
}
