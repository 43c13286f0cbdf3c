import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedChange } from '#contract/body/list-proposals.ts';
import classes from './suggestions.module.css';

/** What one suggestion would change, in words: what goes is struck through, what comes underlined. */
export function ProposedChanges({ changes }: { changes: readonly ProposedChange[] }): ReactNode {
  const { t } = useTranslation('suggestions');
  return (
    <ul className={classes['changes']}>
      {changes.map((change, index) => (
        <li key={`${change.blockId}-${String(index)}`} className={classes['change']}>
          <span className={classes['kind']}>{t(`kind.${change.kind}`)}</span>
          {change.before === '' || change.kind === 'formatting' ? null : (
            <>
              {' '}
              <del dir="auto">{change.before}</del>
            </>
          )}
          {change.after === '' ? null : (
            <>
              {' '}
              {change.kind === 'formatting' ? (
                <span dir="auto">{change.after}</span>
              ) : (
                <ins dir="auto">{change.after}</ins>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
