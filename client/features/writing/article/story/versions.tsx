import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { directionOf } from '#client/ui/language-name.ts';
import { LanguageTag } from '#client/ui/language-tag.tsx';
import { LiveBadge } from '#client/ui/live-badge.tsx';
import { StageBadge } from '#client/ui/stage-badge.tsx';
import classes from './story.module.css';

/** The story’s articles in all languages, the source first; each has its own stage. */
export function Versions({ article }: { article: ArticleView }): ReactNode {
  const { t } = useTranslation('article');
  const versions = [...article.versions].sort(
    (left, right) => Number(right.isSource) - Number(left.isSource),
  );
  return (
    <section aria-labelledby="versions-heading">
      <h2 id="versions-heading" className={classes['heading']}>
        {t('versions.title')}
      </h2>
      <ul className={classes['versions']}>
        {versions.map(({ id, language, headline, stage, live, isSource }) => {
          const words = headline.trim();
          return (
            <li key={id} className={classes['version']}>
              <span className={classes['versionName']}>
                <LanguageTag language={language} />
                {isSource ? <small>{t('versions.source')}</small> : null}
                <StageBadge stage={stage} />
                <LiveBadge live={live} />
              </span>
              {id === article.id ? (
                <span className={classes['here']}>{t('versions.here')}</span>
              ) : (
                <Link
                  to="/articles/$articleId"
                  params={{ articleId: id }}
                  lang={language}
                  dir={directionOf(language)}
                >
                  {words === '' ? t('versions.noHeadline') : words}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
