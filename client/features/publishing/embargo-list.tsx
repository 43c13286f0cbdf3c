import { Text } from '@mantine/core';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import IconEyeOff from '@tabler/icons-react/dist/esm/icons/IconEyeOff.mjs';
import IconSpeakerphone from '@tabler/icons-react/dist/esm/icons/IconSpeakerphone.mjs';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmbargoList as Embargoes } from '#contract/api/schedules.ts';
import { useNow } from '#client/ui/clock.ts';
import { languageName } from '#client/ui/language-name.ts';
import { Notice } from '#client/ui/notice.tsx';
import { Panel } from '#client/ui/page.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { Sign } from '#client/ui/sign.tsx';
import { Instant, TimeAgo } from '#client/ui/time-ago.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import type { LinkTo } from './goes-live-list.tsx';
import { embargoesQuery } from './schedule-api.ts';
import { dayAndTime, spanUntil } from './schedule-times.ts';
import classes from './schedule.module.css';

type Embargo = Embargoes['items'][number];

/** The last look at every public output: clean, or where the story's words stand. */
function Probe({ probe }: { probe: Embargo['probe'] }): ReactNode {
  const { t } = useTranslation('schedule');
  if (probe === null) {
    return (
      <Text size="sm" c="dimmed">
        {t('embargo.notAsked')}
      </Text>
    );
  }
  if (probe.hits.length === 0 && probe.silent.length > 0) {
    return (
      <Notice tone="wait" icon={IconEyeOff} role="alert" title={t('embargo.incomplete')}>
        {t('embargo.silent', { count: probe.silent.length, all: probe.processes })}{' '}
        <bdi dir="ltr">{probe.silent.join(', ')}</bdi>
      </Notice>
    );
  }
  if (probe.hits.length === 0) {
    return (
      <>
        <Text size="sm" component="div">
          <Sign tone="good" icon={IconCircleCheck}>
            {t('embargo.clean', { count: probe.outputs })}
          </Sign>{' '}
          <TimeAgo at={probe.at} />
        </Text>
        <Text size="sm" c="dimmed">
          {t('embargo.searched', { count: probe.sentences })} {t('embargo.older')}
        </Text>
      </>
    );
  }
  const isHeld = probe.hits.every(({ process }) => process !== undefined);
  return (
    <Notice tone="bad" icon={IconSpeakerphone} role="alert" title={t('embargo.leak')}>
      <ul className={classes['hits']}>
        {probe.hits.map(({ address, words, process }) => (
          <li key={`${address} ${words} ${process ?? ''}`}>
            <a href={address} target="_blank" rel="noreferrer" dir="ltr">
              {address}
            </a>{' '}
            <q>
              <bdi>{words}</bdi>
            </q>
            {process === undefined ? null : (
              <>
                {' '}
                ({t('embargo.held')} <bdi dir="ltr">{process}</bdi>)
              </>
            )}
          </li>
        ))}
      </ul>
      <Text size="sm">{t(isHeld ? 'embargo.nextHeld' : 'embargo.next')}</Text>
    </Notice>
  );
}

function Versions({ embargo, link }: { embargo: Embargo; link: LinkTo }): ReactNode {
  const { t, i18n } = useTranslation('schedule');
  return (
    <ul className={classes['hits']}>
      {embargo.articles.map(({ id, headline, language, scheduledFor }) => (
        <li key={id}>
          {languageName(language, i18n.language)}:{' '}
          {link(id, <bdi lang={language}>{headline || t('noHeadline')}</bdi>)}
          {' · '}
          {scheduledFor === null ? t('embargo.unscheduled') : <Instant at={scheduledFor} />}
        </li>
      ))}
    </ul>
  );
}

function Row({ embargo, link }: { embargo: Embargo; link: LinkTo }): ReactNode {
  const { t, i18n } = useTranslation('schedule');
  const now = useNow();
  const { until, zone } = embargo;
  const language = i18n.language;
  const span = until === null ? null : spanUntil(until, now, language);
  return (
    <li className={classes['row']}>
      <div className={classes['when']}>
        {until === null ? (
          <span>{t('embargo.open')}</span>
        ) : (
          <>
            <time dateTime={until}>{dayAndTime(until, { language, zone })}</time>
            <span>{zone}</span>
            <span>{span === null ? t('now') : t('in', { span })}</span>
          </>
        )}
      </div>
      <div>
        <div className={classes['headline']}>
          <bdi className={classes['slugline']}>{embargo.slugline}</bdi>{' '}
          <Text span size="sm" c="dimmed">
            {embargo.desk.name}
          </Text>
        </div>
        <Versions embargo={embargo} link={link} />
        <Probe probe={embargo.probe} />
      </div>
    </li>
  );
}

/** Every story that is held back, the one whose time comes first at the top, and whether any of it has come out. */
export function EmbargoPanel({ link }: { link: LinkTo }): ReactNode {
  const { t } = useTranslation('schedule');
  const { data, error, refetch } = useQuery({ ...embargoesQuery(), refetchInterval: 60_000 });
  if (error !== null) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Waiting height={80} />;
  return (
    <Panel title={t('embargo.title')} lead={t('embargo.lead')}>
      {data.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('embargo.none')}
        </Text>
      ) : (
        <ul className={classes['rows']}>
          {data.map((embargo) => (
            <Row key={embargo.storyId} embargo={embargo} link={link} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
