import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Milestone, Sitting } from '#contract/api/history.ts';
import { useZone } from '#client/ui/newsroom-zone.ts';
import { Sign } from '#client/ui/sign.tsx';
import { Instant } from '#client/ui/time-ago.tsx';
import { clockTime, fullTime } from '#client/ui/times.ts';
import { handName } from './hands.ts';
import classes from './history.module.css';
import { useHandWords } from './use-hand-words.ts';
import type { Looking } from './use-history.ts';

const TONES = {
  filed: 'work',
  signed: 'good',
  published: 'good',
  'taken-down': 'bad',
  kept: 'plain',
} as const;

type ItemProps<Item> = { item: Item; isHere: boolean; onLook: (position: number) => void };

function MilestoneItem({ item, isHere, onLook }: ItemProps<Milestone>): ReactNode {
  const { t } = useTranslation(['history', 'article']);
  const { what, revision, by, guestName, note, at } = item;
  const named = revision === null ? '' : t('list.revision', { number: revision.number });
  return (
    <li className={classes['event']} aria-current={isHere}>
      <div>
        <Sign tone={TONES[what]}>{t(`milestone.${what}`)}</Sign>{' '}
        <b>{[named, revision?.label ?? ''].filter((part) => part !== '').join(' · ')}</b>
        <p className={classes['facts']}>
          <bdi>{by?.name ?? guestName ?? ''}</bdi>
          {t('article:history.comma')} <Instant at={at} />
        </p>
        {note === '' ? null : (
          <p className={classes['facts']}>
            <q>
              <bdi>{note}</bdi>
            </q>
          </p>
        )}
      </div>
      {revision === null ? null : (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('list.lookAt', { what: `${t(`milestone.${what}`)}, ${named}` })}
          onClick={() => onLook(revision.position)}
        >
          {t('list.look')}
        </Button>
      )}
    </li>
  );
}

function SittingItem({ item, isHere, onLook }: ItemProps<Sitting>): ReactNode {
  const { t, i18n } = useTranslation(['history', 'article']);
  const style = { language: i18n.language, zone: useZone() };
  const name = handName(item.by, item.origin, useHandWords());
  const list = new Intl.ListFormat(i18n.language);
  const fields = item.fields.filter((field) => field !== 'body');
  const places = [
    ...fields.map((field) => t(`article:field.${field}`)),
    ...(item.passages === 0 ? [] : [t('article:history.passages', { count: item.passages })]),
  ];
  const began = fullTime(item.began, style);
  return (
    <li className={classes['event']} aria-current={isHere}>
      <div>
        <b>
          <bdi>{name}</bdi>
        </b>
        <p className={classes['facts']}>
          {began} {t('list.until')} <time dateTime={item.at}>{clockTime(item.at, style)}</time>
        </p>
        <p className={classes['facts']}>
          {[t('list.steps', { count: item.steps }), list.format(places)]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('list.lookAt', { what: `${name}, ${began}` })}
        onClick={() => onLook(item.to)}
      >
        {t('list.look')}
      </Button>
    </li>
  );
}

/** Milestones and sittings, the last first; each brings the slider to where it ended. */
export function HistoryList({ looking }: { looking: Looking }): ReactNode {
  const { t } = useTranslation('history');
  const { items, position, more, moveTo } = looking;
  return (
    <section aria-label={t('list.title')}>
      <Text fw={650}>{t('list.title')}</Text>
      <ol className={classes['revisions']}>
        {items.map((item) =>
          item.kind === 'milestone' ? (
            <MilestoneItem
              key={item.id}
              item={item}
              isHere={item.revision?.position === position}
              onLook={moveTo}
            />
          ) : (
            <SittingItem
              key={item.from}
              item={item}
              isHere={item.from <= position && position <= item.to}
              onLook={moveTo}
            />
          ),
        )}
      </ol>
      {more === null ? null : (
        <Button size="compact-sm" variant="default" loading={looking.isLoadingMore} onClick={more}>
          {t('list.more')}
        </Button>
      )}
    </section>
  );
}
