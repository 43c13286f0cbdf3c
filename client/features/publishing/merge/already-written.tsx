import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '#client/ui/language-name.ts';
import { alreadyWrittenQuery } from './api.ts';
import classes from './merge.module.css';

type AlreadyWrittenProps = {
  /** As much of the slugline as is typed. */
  slugline: string;
  /** Somebody goes to one of them. */
  onOpen: () => void;
};

/** Says quietly, while a new story is named, that it may be being written already, and leads there. */
export function AlreadyWritten({ slugline, onOpen }: AlreadyWrittenProps): ReactNode {
  const { t } = useTranslation('merge');
  const [settled] = useDebouncedValue(slugline.trim(), 300);
  const found = useQuery(alreadyWrittenQuery(settled)).data ?? [];
  const shown = slugline.trim() === '' ? [] : found;
  return (
    <div className={classes['hint']} role="status">
      {shown.length === 0 ? null : (
        <>
          <span>{t('already')}</span>
          <ul>
            {shown.map(({ storyId, articleId, slugline: name, headline, desk, languages }) => (
              <li key={storyId}>
                <Link
                  to="/articles/$articleId"
                  params={{ articleId }}
                  className={classes['link']}
                  onClick={onOpen}
                >
                  <bdi>{name}</bdi>
                </Link>{' '}
                <span className={classes['dim']}>
                  {desk.name}
                  {headline === '' ? null : ' · '}
                  <bdi
                    lang={languages[0]?.language}
                    dir={directionOf(languages[0]?.language ?? 'en')}
                  >
                    {headline}
                  </bdi>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
