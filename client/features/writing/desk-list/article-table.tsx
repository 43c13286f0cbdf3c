import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleRow } from '#contract/api/writing.ts';
import classes from './article-table.module.css';
import { Headline, Language, Slugline, Standing, Touched, Urgency } from './row-parts.tsx';

function Row({ row }: { row: ArticleRow }): ReactNode {
  return (
    <tr>
      <td>
        <Urgency row={row} />
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

/** The list as a dense table, for screens that are wide enough. */
export function ArticleTable({ rows }: { rows: readonly ArticleRow[] }): ReactNode {
  const { t } = useTranslation('deskList');
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">
            <abbr title={t('column.urgencyLong')}>{t('column.urgency')}</abbr>
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
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}
