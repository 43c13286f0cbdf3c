import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { renderCreditLine } from '#contract/credits/render.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { BodyView } from '#client/editor/body-view.tsx';
import { directionOf } from '#client/ui/language-name.ts';
import classes from './history.module.css';

type TextAsItWasProps = { content: ArticleView['content']; language: string };

/** A text to be read: its fields, its body, its credit line. */
export function TextAsItWas({ content, language }: TextAsItWasProps): ReactNode {
  const { t } = useTranslation('article');
  const line = renderCreditLine(content.credits, language);
  return (
    <article className={classes['read']} lang={language} dir={directionOf(language)}>
      <h2 className={classes['headline']}>{content.headline}</h2>
      {content.standfirst === '' ? null : <p>{content.standfirst}</p>}
      {content.updateNote === '' ? null : (
        <p>
          <i>{content.updateNote}</i>
        </p>
      )}
      {content.dateline === '' ? null : (
        <p>
          <b>{content.dateline}</b>
        </p>
      )}
      <BodyView body={content.body} language={language} label={t('field.body')} />
      {line === '' ? null : (
        <p>
          <i>{line}</i>
        </p>
      )}
    </article>
  );
}
