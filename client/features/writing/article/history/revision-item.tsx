import { Button, Group } from '@mantine/core';
import IconBroadcast from '@tabler/icons-react/dist/esm/icons/IconBroadcast.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevisionSummary } from '#contract/api/writing.ts';
import { Sign } from '#client/ui/sign.tsx';
import { TimeAgo } from '#client/ui/time-ago.tsx';
import classes from './history.module.css';

type RevisionItemProps = {
  revision: RevisionSummary;
  isLive: boolean;
  isHead: boolean;
  /** The text on the screen is what the head says. */
  headIsCurrent: boolean;
  onRead: () => void;
  onCompare: () => void;
};

/** One revision: its number and name, why and by whom it was made, who wrote in it. */
export function RevisionItem(props: RevisionItemProps): ReactNode {
  const { revision, isLive, isHead, headIsCurrent } = props;
  const { t, i18n } = useTranslation('article');
  const { number, label, reason, madeBy, at, authors } = revision;
  const names = authors.map(({ name }) => name);
  return (
    <li className={classes['revision']}>
      <div className={classes['title']}>
        <b>{t('history.revision', { number })}</b>
        {label === '' ? null : <bdi>{label}</bdi>}
        {isLive ? (
          <Sign tone="good" icon={IconBroadcast}>
            {t('history.live')}
          </Sign>
        ) : null}
        {isHead ? (
          <Sign tone="plain">{t(headIsCurrent ? 'history.headNow' : 'history.head')}</Sign>
        ) : null}
      </div>
      <p className={classes['facts']}>
        {t(`history.reason.${reason}`)} <bdi>{madeBy.name}</bdi>
        {t('history.comma')} <TimeAgo at={at} />
      </p>
      {names.length === 0 ? null : (
        <p className={classes['facts']}>
          {t('history.authors', { names: new Intl.ListFormat(i18n.language).format(names) })}
        </p>
      )}
      <Group gap={6} mt={4}>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('history.readNumber', { number })}
          onClick={props.onRead}
        >
          {t('history.read')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('history.compareNumber', { number })}
          onClick={props.onCompare}
        >
          {t('history.compare')}
        </Button>
      </Group>
    </li>
  );
}
