import IconHammer from '@tabler/icons-react/dist/esm/icons/IconHammer.mjs';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#client/ui/notice.tsx';
import { Instant } from '#client/ui/time-ago.tsx';
import type { Counts } from './api.ts';
import classes from './desk-list.module.css';

type SecondEyesProps = { waiting: Counts['awaitingSecondEyes'] };

/** What went out without its signatures and no second person has looked at, above everything else. */
export function SecondEyes({ waiting }: SecondEyesProps): ReactNode {
  return waiting.length === 0 ? null : <Waiting waiting={waiting} />;
}

/** The words of this arrive only where there is something to say. */
function Waiting({ waiting }: SecondEyesProps): ReactNode {
  const { t } = useTranslation('glass');
  return (
    <div className={classes['kills']}>
      <Notice
        role="status"
        tone="bad"
        icon={IconHammer}
        title={t('list.title', { count: waiting.length })}
      >
        {waiting.map(({ publicationId, articleId, slugline, by, dueAt }) => (
          <div key={publicationId}>
            <Link to="/articles/$articleId" params={{ articleId }}>
              {t('list.open', { slugline })}
            </Link>{' '}
            · {t('list.by', { name: by.name })} · {t('list.due')} <Instant at={dueAt} />
          </div>
        ))}
      </Notice>
    </div>
  );
}
