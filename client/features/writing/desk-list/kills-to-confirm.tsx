import IconBan from '@tabler/icons-react/dist/esm/icons/IconBan.mjs';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#client/ui/notice.tsx';
import { TimeAgo } from '#client/ui/time-ago.tsx';
import type { Counts } from './api.ts';
import classes from './desk-list.module.css';

type KillsToConfirmProps = { kills: Counts['awaitingKillConfirmation'] };

/** Kills that one person has made and a second has yet to look at, above everything else. */
export function KillsToConfirm({ kills }: KillsToConfirmProps): ReactNode {
  const { t } = useTranslation('deskList');
  if (kills.length === 0) return null;
  return (
    <div className={classes['kills']}>
      <Notice role="status" tone="bad" icon={IconBan} title={t('kills', { count: kills.length })}>
        {kills.map(({ storyId, articleId, slugline, by, at }) => (
          <div key={storyId}>
            <Link to="/articles/$articleId" params={{ articleId }}>
              {t('killOpen', { slugline })}
            </Link>{' '}
            · {t('killBy', { name: by.name })} · <TimeAgo at={at} />
          </div>
        ))}
      </Notice>
    </div>
  );
}
