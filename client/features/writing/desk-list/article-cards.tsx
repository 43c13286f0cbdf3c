import type { ReactNode } from 'react';
import type { ArticleRow } from '#contract/api/writing.ts';
import classes from './article-cards.module.css';
import { Headline, Language, Slugline, Standing, Touched, Urgency } from './row-parts.tsx';

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
              <Language row={row} />
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
