import { Text } from '@mantine/core';
import IconClockX from '@tabler/icons-react/dist/esm/icons/IconClockX.mjs';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Instant } from '#client/ui/time-ago.tsx';
import { correctionAt } from './correction-faults.ts';
import { keyOf, mayPass } from './exceptions.ts';
import { IssueList } from './issue-list.tsx';
import { schedulesQuery } from './schedule-api.ts';
import { dayAndTime, failedLast } from './schedule-times.ts';

const ScheduleAgain = lazy(async () => ({
  default: (await import('./schedule-again.tsx')).ScheduleAgain,
}));

type FailedProps = {
  article: ArticleView;
  onDone: (article?: ArticleView) => Promise<void>;
  onGo: (at: string) => void;
};

/** That the last schedule could not publish, why and when; gone once something went out, or is to go out, after it. */
export function FailedSchedule({ article, onDone, onGo }: FailedProps): ReactNode {
  const { t, i18n } = useTranslation('schedule');
  const [open, setOpen] = useState(false);
  const { schedule, story } = article;
  const canSchedule = article.abilities.schedule.allowed;
  const asked = schedule === null && story.killed === null && article.head !== null;
  const { data = [] } = useQuery({ ...schedulesQuery(article.id), enabled: asked });
  const failed = asked ? failedLast(data, article.lastPublication?.at ?? null) : null;
  const end = failed?.end ?? null;
  if (failed === null || end === null) return null;
  const { instant, zone, revisionNumber: number, by } = failed;
  const when = dayAndTime(instant, { language: i18n.language, zone });
  // What happened since left it nothing to do: its time is still to come.
  const isEarly = Date.parse(instant) > Date.parse(end.at);
  const message = end.reason === '' ? end.code : end.reason;
  const overridden = new Set(failed.overrides.map(keyOf));
  const issues = end.issues.length > 0 ? end.issues : [{ at: '', code: end.code, message }];
  return (
    <Notice
      tone="bad"
      icon={IconClockX}
      role="status"
      title={t(isEarly ? 'failed.early' : 'failed.notice', { number, when, zone })}
    >
      <IssueList
        issues={issues}
        // What was overridden is told with the rest, and not as what stopped it.
        isPassed={(issue) => mayPass(issue) && overridden.has(keyOf(issue))}
        // Corrections are put right where they are scheduled again.
        onGo={(at) => (canSchedule && correctionAt(at) !== null ? setOpen(true) : onGo(at))}
        most={5}
      />
      <Text size="sm" c="dimmed">
        {t('failed.at')} <Instant at={end.at} /> · {t('notice.by', { name: by.name })}
      </Text>
      <AbilityButton
        mt={6}
        size="compact-sm"
        variant="default"
        ability={article.abilities.schedule}
        onClick={() => setOpen(true)}
      >
        {t('failed.again')}
      </AbilityButton>
      {open ? (
        <Suspense fallback={null}>
          <ScheduleAgain {...{ article, failed, onDone, onGo }} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </Notice>
  );
}
