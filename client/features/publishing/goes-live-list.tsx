import { Button, Skeleton, Stack, Text } from '@mantine/core';
import IconCalendarClock from '@tabler/icons-react/dist/esm/icons/IconCalendarClock.mjs';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import IconHandStop from '@tabler/icons-react/dist/esm/icons/IconHandStop.mjs';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoesLive } from '#contract/api/schedules.ts';
import type { Issue } from '#contract/problem.ts';
import { useNow } from '#client/ui/clock.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { languageName } from '#client/ui/language-name.ts';
import { useZone } from '#client/ui/newsroom-zone.ts';
import { Panel } from '#client/ui/page.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { Sign } from '#client/ui/sign.tsx';
import { Instant } from '#client/ui/time-ago.tsx';
import { IssueList } from './issue-list.tsx';
import { goesLiveQuery } from './schedule-api.ts';
import { dayInWords, daysAhead, ownZone, spanUntil, timeOfDay } from './schedule-times.ts';
import classes from './schedule.module.css';

type Item = GoesLive['items'][number];

/** Makes the way to an article; the app knows the addresses. */
export type LinkTo = (articleId: string, children: ReactNode) => ReactNode;

/** The issues of a row, told when somebody asks for them. */
function Issues({ issues, word }: { issues: readonly Issue[]; word: string }): ReactNode {
  if (issues.length === 0) return null;
  return (
    <details className={classes['details']}>
      <summary>{word}</summary>
      <IssueList issues={issues} />
    </details>
  );
}

function Check({ check }: { check: Item['check'] }): ReactNode {
  const { t } = useTranslation(['schedule', 'publishing']);
  if (check === null) return null;
  const stops = check.issues.filter(({ severity }) => severity !== 'warning');
  return check.ready ? (
    <Sign tone="good" icon={IconCircleCheck}>
      {t('checksMet')}
    </Sign>
  ) : (
    <>
      <Sign tone="bad" icon={IconHandStop}>
        {t('publishing:checks.error', { count: stops.length })}
      </Sign>
      <Issues issues={stops} word={t('which')} />
    </>
  );
}

function What({ item, link }: { item: Item; link: LinkTo }): ReactNode {
  const { t, i18n } = useTranslation(['schedule', 'publishing']);
  const { article, schedule } = item;
  const about = [
    t('revisionAs', {
      number: schedule.revisionNumber,
      as: t(`publishing:kind.article.${schedule.kind}`),
    }),
    languageName(article.language, i18n.language),
    article.desk.name,
    t('notice.by', { name: schedule.by.name }),
  ];
  return (
    <>
      <div className={classes['headline']}>
        <bdi className={classes['slugline']}>{article.slugline}</bdi>{' '}
        {link(article.id, <bdi lang={article.language}>{article.headline || t('noHeadline')}</bdi>)}
      </div>
      <Text size="sm" c="dimmed">
        {about.join(' · ')}
      </Text>
    </>
  );
}

function Row({ item, link }: { item: Item; link: LinkTo }): ReactNode {
  const { t, i18n } = useTranslation('schedule');
  const now = useNow();
  const zone = useZone() ?? ownZone();
  const { schedule } = item;
  const language = i18n.language;
  const span = spanUntil(schedule.instant, now, language);
  return (
    <li className={classes['row']}>
      <div className={classes['when']}>
        <time dateTime={schedule.instant}>{timeOfDay(schedule.instant, { language, zone })}</time>
        <span>{zone}</span>
        <span>{span === null ? t('now') : t('in', { span })}</span>
        {schedule.zone === zone ? null : (
          <span>{t('at', { when: schedule.local.slice(11), zone: schedule.zone })}</span>
        )}
      </div>
      <div>
        <What item={item} link={link} />
        <Check check={item.check} />
      </div>
    </li>
  );
}

function useDays(items: readonly Item[]): { key: string; title: string; items: Item[] }[] {
  const { t, i18n } = useTranslation('schedule');
  const zone = useZone() ?? ownZone();
  const now = useNow();
  const style = { language: i18n.language, zone };
  const days = Map.groupBy(items, ({ schedule }) => daysAhead(schedule.instant, now, zone));
  return [...days].map(([ahead, of]) => {
    const day = dayInWords(of[0]?.schedule.instant ?? '', style);
    const title = ahead <= 0 ? t('day0', { day }) : ahead === 1 ? t('day1', { day }) : day;
    return { key: String(ahead), title, items: of };
  });
}

/** What goes live by itself, day by day in the newsroom's zone, each with its checks as they would be then. */
export function GoesLiveList({ link }: { link: LinkTo }): ReactNode {
  const { t } = useTranslation('schedule');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    goesLiveQuery('open'),
  );
  const days = useDays(data?.pages.flatMap(({ items }) => items) ?? []);
  if (error !== null) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton h={160} role="status" aria-label={t('loading')} />;
  if (days.length === 0) {
    return (
      <EmptyState icon={IconCalendarClock} title={t('nothing.title')}>
        {t('nothing.body')}
      </EmptyState>
    );
  }
  return (
    <Stack gap="lg">
      {days.map(({ key, title, items }) => (
        <Panel key={key} title={title}>
          <ul className={classes['rows']}>
            {items.map((item) => (
              <Row key={item.schedule.id} item={item} link={link} />
            ))}
          </ul>
        </Panel>
      ))}
      {hasNextPage ? (
        <Button
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
          mx="auto"
        >
          {t('more')}
        </Button>
      ) : null}
    </Stack>
  );
}

type FailedItemsProps = { items: readonly Item[]; link: LinkTo; open: boolean };

function FailedItems({ items, link, open }: FailedItemsProps): ReactNode {
  const { t } = useTranslation('schedule');
  return (
    <ul className={classes['rows']}>
      {items.map((item) => (
        <li key={item.schedule.id} className={classes['row']}>
          <div className={classes['when']}>
            <Instant at={item.schedule.instant} />
          </div>
          <div>
            <What item={item} link={link} />
            {open ? (
              <IssueList issues={item.schedule.end?.issues ?? []} />
            ) : (
              <Issues issues={item.schedule.end?.issues ?? []} word={t('failed.why')} />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What failed to go live and waits for somebody, the last first, with everything that stood in the way. */
export function FailedSchedules({ link }: { link: LinkTo }): ReactNode {
  const { t } = useTranslation('schedule');
  const { data } = useInfiniteQuery(goesLiveQuery('failed'));
  const items = (data?.pages.flatMap((page) => page.items) ?? []).filter((item) => !item.settled);
  if (items.length === 0) return null;
  return (
    <Panel title={t('failed.title')} lead={t('failed.lead')}>
      <FailedItems items={items} link={link} open />
    </Panel>
  );
}

/** What failed to go live before, and needs nobody any more. */
export function SettledSchedules({ link }: { link: LinkTo }): ReactNode {
  const { t } = useTranslation('schedule');
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    goesLiveQuery('failed'),
  );
  const items = (data?.pages.flatMap((page) => page.items) ?? []).filter((item) => item.settled);
  if (items.length === 0 && !hasNextPage) return null;
  return (
    <Panel title={t('settled.title')} lead={t('settled.lead')}>
      <FailedItems items={items} link={link} open={false} />
      {hasNextPage ? (
        <Button
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
          mt="sm"
        >
          {t('more')}
        </Button>
      ) : null}
    </Panel>
  );
}
