import type { ReactNode } from 'react';
import type { ArticleRow } from '#contract/api/writing.ts';
import { UrgencySign } from '#client/ui/urgency-sign.tsx';
import classes from './article-cards.module.css';
import { ChooseBox } from './choose-box.tsx';
import type { Choosing } from './chosen.ts';
import { Headline, Language, Slugline, Standing, Touched } from './row-parts.tsx';

type ArticleCardsProps = { rows: readonly ArticleRow[]; choosing: Choosing | null };

/** The list as cards, for a phone. */
export function ArticleCards({ rows, choosing }: ArticleCardsProps): ReactNode {
  return (
    <ul className={classes['cards']}>
      {rows.map((row) => (
        <li
          key={row.id}
          className={classes['card']}
          data-chosen={choosing?.rows.has(row.id) === true || undefined}
        >
          <div className={classes['top']}>
            {choosing === null ? null : <ChooseBox row={row} choosing={choosing} />}
            <UrgencySign urgency={row.urgency} />
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
