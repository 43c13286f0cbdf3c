import IconDeviceLaptop from '@tabler/icons-react/dist/esm/icons/IconDeviceLaptop.mjs';
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { articleTexts } from '#client/api/article-texts.ts';
import { call } from '#client/api/call.ts';
import { useMe } from '#client/api/session.ts';
import { now } from '#client/ui/clock.ts';
import { Notice } from '#client/ui/notice.tsx';
import classes from './desk-list.module.css';

/** How often it is looked what this browser keeps, in milliseconds: another tab may have been closed. */
const LOOK_AGAIN = 15_000;

const leftWordsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['left-words', personId],
    queryFn: async () => {
      // Comes by itself: the list is on the screen before.
      const { articlesLeftWith } = await import('../article/saving/pending-in-browser.ts');
      return articlesLeftWith(personId, now);
    },
    networkMode: 'always',
    gcTime: 0,
    refetchInterval: LOOK_AGAIN,
  });

const leftStoryQuery = (id: string) =>
  queryOptions<ArticleView>({
    queryKey: ['left-words', 'story', id],
    queryFn: ({ signal }) => call(articleTexts.read, { params: { id }, signal }),
    staleTime: Infinity,
    retry: false,
  });

/**
 * Words that a tab kept in this browser and could not save before it was closed: whoever comes back by the list learns
 * that they are there, and in which stories.
 */
export function LeftWords(): ReactNode {
  const { t } = useTranslation('deskList');
  const ids = useQuery(leftWordsQuery(useMe().id)).data ?? [];
  const stories = useQueries({ queries: ids.map(leftStoryQuery) });
  if (ids.length === 0) return null;
  return (
    <div className={classes['kills']}>
      <Notice role="status" tone="wait" icon={IconDeviceLaptop} title={t('left.title')}>
        <div>{t('left.how')}</div>
        {ids.map((articleId, index) => {
          const article = stories[index]?.data;
          return (
            <div key={articleId}>
              <Link to="/articles/$articleId" params={{ articleId }}>
                {article === undefined
                  ? t('left.unnamed')
                  : t('left.open', { slugline: article.story.slugline })}
              </Link>
              {article === undefined || article.content.headline === '' ? null : (
                <>
                  {' '}
                  · <bdi lang={article.language}>{article.content.headline}</bdi>
                </>
              )}
            </div>
          );
        })}
      </Notice>
    </div>
  );
}
