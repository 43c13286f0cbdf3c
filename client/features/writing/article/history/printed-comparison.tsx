import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Changes } from '#contract/api/changes.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { ChangesView, type ChangesLayout } from '#client/ui/changes/changes-view.tsx';
import { directionOf } from '#client/ui/language-name.ts';
import { PrintSheet } from '#client/ui/print-sheet.tsx';
import classes from './comparison.module.css';
import { usePointName } from './point-name.ts';

/** As much of an article as a comparison says of it. */
export type ComparedArticle = Pick<ArticleView, 'language' | 'number' | 'content'> & {
  story: Pick<ArticleView['story'], 'slugline'>;
};

type PrintedComparisonProps = {
  article: ComparedArticle;
  changes: Changes;
  layout: ChangesLayout;
};

/** A comparison on paper: which article, which two points with their times and zones, and what changed. */
export function PrintedComparison({ article, changes, layout }: PrintedComparisonProps): ReactNode {
  const { t } = useTranslation('history');
  const nameOf = usePointName();
  const { before, after } = changes.between;
  const { language, content, story } = article;
  return (
    <PrintSheet>
      <div className={classes['printed']}>
        <h1 lang={language} dir={directionOf(language)}>
          {content.headline === '' ? story.slugline : content.headline}
        </h1>
        <p>
          {story.slugline} · {language} · {article.number}
        </p>
        <dl>
          <dt>{t('printed.before')}</dt>
          <dd>{nameOf(before)}</dd>
          <dt>{t('printed.after')}</dt>
          <dd>{nameOf(after)}</dd>
        </dl>
        <ChangesView
          changes={changes.changes}
          language={language}
          whole={before === null}
          layout={layout}
        />
      </div>
    </PrintSheet>
  );
}
