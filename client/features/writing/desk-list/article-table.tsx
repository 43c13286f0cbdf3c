import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleRow } from '#contract/api/writing.ts';
import { UrgencySign } from '#client/ui/urgency-sign.tsx';
import classes from './article-table.module.css';
import { ChooseAll, ChooseBox } from './choose-box.tsx';
import type { Choosing } from './chosen.ts';
import { Headline, Language, Slugline, Standing, Touched } from './row-parts.tsx';

type RowProps = { row: ArticleRow; choosing: Choosing | null };

function Row({ row, choosing }: RowProps): ReactNode {
  return (
    <tr data-chosen={choosing?.rows.has(row.id) === true || undefined}>
      <td>
        <span className={classes['first']}>
          {choosing === null ? null : <ChooseBox row={row} choosing={choosing} />}
          <UrgencySign urgency={row.urgency} />
        </span>
      </td>
      <td>
        <Slugline row={row} />
      </td>
      <td>
        <Headline row={row} />
      </td>
      <td>
        <Language row={row} />
      </td>
      <td>
        <span dir="auto" className={classes['desk']} title={row.desk.name}>
          {row.desk.name}
        </span>
      </td>
      <td>
        <Standing row={row} />
      </td>
      <td>
        <Touched row={row} />
      </td>
    </tr>
  );
}

type ArticleTableProps = { rows: readonly ArticleRow[]; choosing: Choosing | null };

/** The list as a dense table, for screens that are wide enough. */
export function ArticleTable({ rows, choosing }: ArticleTableProps): ReactNode {
  const { t } = useTranslation('deskList');
  return (
    <table className={classes['table']} data-choosing={choosing !== null || undefined}>
      <thead>
        <tr>
          <th scope="col">
            <span className={classes['first']}>
              {choosing === null ? null : <ChooseAll list={rows} choosing={choosing} />}
              <abbr title={t('column.urgencyLong')}>{t('column.urgency')}</abbr>
            </span>
          </th>
          <th scope="col">{t('column.slugline')}</th>
          <th scope="col">{t('column.headline')}</th>
          <th scope="col">
            <abbr title={t('column.languageLong')}>{t('column.language')}</abbr>
          </th>
          <th scope="col">{t('column.desk')}</th>
          <th scope="col">{t('column.stage')}</th>
          <th scope="col">{t('column.touched')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} choosing={choosing} />
        ))}
      </tbody>
    </table>
  );
}
