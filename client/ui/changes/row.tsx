import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../language-name.ts';
import classes from './changes.module.css';

/** What became of a field or block. */
export type RowKind = 'same' | 'changed' | 'inserted' | 'removed' | 'moved';

type RowProps = {
  /** What it is: “Headline”; blocks of running text have none. */
  label?: string;
  kind: RowKind;
  id?: string;
  /** BCP 47 tag of what it says; the words in the margin are the screen’s. */
  language: string;
  children: ReactNode;
};

/** One line of the comparison: in the margin what became of it, then what it says. */
export function Row({ label, kind, id, language, children }: RowProps): ReactNode {
  const { t } = useTranslation('changes');
  return (
    <div
      className={classes['row']}
      data-kind={kind}
      {...(id === undefined ? {} : { 'data-change': id })}
    >
      <div className={classes['margin']}>
        {label === undefined ? null : <span className={classes['label']}>{label}</span>}
        {kind === 'same' ? null : <span className={classes['kind']}>{t(`kind.${kind}`)}</span>}
      </div>
      <div className={classes['content']}>
        <div lang={language} dir={directionOf(language)}>
          {children}
        </div>
      </div>
    </div>
  );
}
