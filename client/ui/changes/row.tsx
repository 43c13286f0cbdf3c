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
  /** For a block that moved: where it stood and stands, counted from 1. */
  places?: { from: number; to: number } | undefined;
  /** BCP 47 tag of what it says; the words in the margin are the screen’s. */
  language: string;
  /** What can be done with it, in the margin. */
  action?: ReactNode;
  /** Side by side: what it said. */
  before?: ReactNode;
  /** What it says, or both in one when there is no `before`. */
  children: ReactNode;
};

/** One line of the comparison: in the margin what became of it, then what it says. */
export function Row(props: RowProps): ReactNode {
  const { label, kind, id, places, language, action, before, children } = props;
  const { t } = useTranslation('changes');
  const said = (text: ReactNode): ReactNode => (
    <div className={classes['content']}>
      <div lang={language} dir={directionOf(language)}>
        {text}
      </div>
    </div>
  );
  return (
    <div
      className={classes['row']}
      data-kind={kind}
      {...(before === undefined ? {} : { 'data-sides': true })}
      {...(kind === 'same' ? {} : { tabIndex: -1 })}
      {...(id === undefined ? {} : { 'data-change': id })}
    >
      <div className={classes['margin']}>
        {label === undefined ? null : <span className={classes['label']}>{label}</span>}
        {kind === 'same' ? null : <span className={classes['kind']}>{t(`kind.${kind}`)}</span>}
        {places === undefined ? null : (
          <span className={classes['label']}>{t('movedFrom', places)}</span>
        )}
        {action}
      </div>
      {before === undefined ? null : said(before)}
      {said(children)}
    </div>
  );
}
