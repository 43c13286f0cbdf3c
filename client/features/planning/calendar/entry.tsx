import { UnstyledButton } from '@mantine/core';
import IconAlarm from '@tabler/icons-react/dist/esm/icons/IconAlarm.mjs';
import IconCalendarEvent from '@tabler/icons-react/dist/esm/icons/IconCalendarEvent.mjs';
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarEntry } from '#contract/api/plan.ts';
import { LanguageTag } from '#client/ui/language-tag.tsx';
import { localTimeIn } from '#client/ui/local-time.ts';
import { fullTime } from '#client/ui/times.ts';
import classes from './calendar.module.css';

const ICONS = { planned: IconCalendarEvent, scheduled: IconAlarm, embargoed: IconLock } as const;

type EntryProps = {
  entry: CalendarEntry;
  zone: string;
  full: boolean;
  onPlan: (id: string) => void;
};

function Particulars({ entry }: Pick<EntryProps, 'entry'>): ReactNode {
  const { languages, desk, assignee, title } = entry;
  return (
    <span className={classes['more']}>
      {title === '' ? null : (
        <span className={classes['about']} dir="auto">
          {title}
        </span>
      )}
      <span>
        <bdi>{desk.name}</bdi> ·{' '}
        {languages.map((language) => (
          <Fragment key={language}>
            <LanguageTag language={language} form="code" />{' '}
          </Fragment>
        ))}
        {assignee === null ? null : (
          <>
            {'· '}
            <bdi>{assignee.name}</bdi>
          </>
        )}
      </span>
    </span>
  );
}

function Inner({ entry, zone, full }: Omit<EntryProps, 'onPlan'>): ReactNode {
  const { t } = useTranslation('calendar');
  const { kind, state, day, at, slugline } = entry;
  const Picture = ICONS[kind];
  return (
    <>
      <span className={classes['line']}>
        <Picture size={13} aria-hidden />
        {day === null ? <span>{localTimeIn(at, zone).slice(11)}</span> : null}
        <b dir="auto">{slugline}</b>
      </span>
      <span className={classes['kind']}>
        {state === null ? t(`kind.${kind}`) : t(`state.${state}`)}
      </span>
      {full ? <Particulars entry={entry} /> : null}
    </>
  );
}

/** One thing of a day: what it is, when, and the way to it. */
export function Entry({ entry, zone, full, onPlan }: EntryProps): ReactNode {
  const { i18n } = useTranslation('calendar');
  const { kind, state, articleId, id, day, at, zone: said } = entry;
  const about = {
    className: classes['entry'] ?? '',
    'data-kind': kind,
    'data-state': state ?? undefined,
    ...(day === null ? { title: fullTime(at, { language: i18n.language, zone: said }) } : {}),
  };
  const inner = <Inner entry={entry} zone={zone} full={full} />;
  if (kind === 'planned') {
    return (
      <UnstyledButton {...about} onClick={() => onPlan(id)}>
        {inner}
      </UnstyledButton>
    );
  }
  return articleId === null ? (
    <span {...about}>{inner}</span>
  ) : (
    <Link to="/articles/$articleId" params={{ articleId }} {...about}>
      {inner}
    </Link>
  );
}
