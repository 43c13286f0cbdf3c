import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Changes } from '#contract/api/changes.ts';
import type { CreditRow } from '#contract/content.ts';
import { listed } from '../listed.ts';
import classes from './changes.module.css';
import { Row } from './row.tsx';

type CreditChange = Changes['changes']['credits'][number];

/** One credit in words: role, name, and whatever else the row says. */
function useCreditText(): (row: CreditRow) => string {
  const { t, i18n } = useTranslation('changes');
  return (row) => {
    const known = [row.organisation, row.place, row.language?.toUpperCase() ?? null]
      .filter((part) => part !== null)
      .filter((part) => part !== '');
    const about = listed(known, i18n.language);
    const name = `${t(`role.${row.role}`)}: ${row.name}`;
    const withheld = row.withheld ? ` [${t('withheld')}]` : '';
    return `${name}${about === '' ? '' : ` (${about})`}${withheld}`;
  };
}

function Credit({ change }: { change: CreditChange }): ReactNode {
  const textOf = useCreditText();
  const { kind, before, after } = change;
  const was = before === null ? '' : textOf(before);
  const is = after === null ? '' : textOf(after);
  if (kind === 'same' || was === is) return <bdi>{is}</bdi>;
  return (
    <>
      {was === '' ? null : <del className={classes['removed']}>{was}</del>}
      {was === '' || is === '' ? null : ' '}
      {is === '' ? null : <ins className={classes['inserted']}>{is}</ins>}
    </>
  );
}

type CreditChangesProps = {
  credits: readonly CreditChange[]; /** The words around the names are the screen’s. */
  language: string;
  whole: boolean;
  action?: ReactNode;
};

/** Who is credited, with who came, went or changed. */
export function CreditChanges({ credits, language, whole, action }: CreditChangesProps): ReactNode {
  const { t } = useTranslation('changes');
  const textOf = useCreditText();
  const shown = whole ? credits : credits.filter(({ kind }) => kind !== 'same');
  if (shown.length === 0) return null;
  return (
    <Row
      label={t('credits')}
      id="credits"
      language={language}
      kind={whole ? 'same' : 'changed'}
      action={action}
    >
      <ul className={classes['credits']}>
        {shown.map((change, at) => (
          <li key={at}>
            {whole ? (
              <bdi>{change.after === null ? '' : textOf(change.after)}</bdi>
            ) : (
              <Credit change={change} />
            )}
          </li>
        ))}
      </ul>
    </Row>
  );
}
