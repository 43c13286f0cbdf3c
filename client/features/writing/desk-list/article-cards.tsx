import type { ReactNode } from 'react';
import type { ArticleRow } from '#contract/api/writing.ts';
import { LanguageTag } from '#client/ui/language-tag.tsx';
import classes from './article-cards.module.css';
import { Headline, Slugline, Standing, Touched, Urgency } from './row-parts.tsx';

/** The list as cards, for a phone. */
export function ArticleCards({ rows }: { rows: readonly ArticleRow[] }): ReactNode {
  return (
    <ul className={classes['cards']}>
      {rows.map((row) => (
        <li key={row.id} className={classes['card']}>
          <div className={classes['top']}>
            <Urgency row={row} />
            <Slugline row={row} />
            <span className={classes['end']}>
              <LanguageTag language={row.language} form="code" />
            </span>
          </div>
          <Headline row={row} />
          <div className={classes['foot']}>
            <Standing row={row} />
            <Touched row={row} />
          </div>
        </li>
      ))}
    </ul>
  );
}
