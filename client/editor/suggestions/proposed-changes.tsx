import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedChange } from '#contract/body/list-proposals.ts';
import classes from './suggestions.module.css';

/** Kinds of blocks as the tools above the text call them. */
const KIND_WORDS = {
  paragraph: 'editor:paragraph',
  subhead: 'editor:subhead',
  pullQuote: 'editor:pullQuote',
  bulletList: 'editor:deed.bulletList',
  orderedList: 'editor:deed.orderedList',
  blockQuote: 'editor:deed.blockQuote',
  factBox: 'editor:deed.factBox',
} as const;

function isKnown(kind: string): kind is keyof typeof KIND_WORDS {
  return kind in KIND_WORDS;
}

/** What one suggestion would change, in words: what goes is struck through, what comes underlined. */
export function ProposedChanges({ changes }: { changes: readonly ProposedChange[] }): ReactNode {
  const { t } = useTranslation(['suggestions', 'editor']);
  const worded = ({ kind }: ProposedChange, text: string): string =>
    kind === 'block-kind' && isKnown(text) ? t(KIND_WORDS[text]) : text;
  return (
    <ul className={classes['changes']}>
      {changes.map((change, index) => (
        <li key={`${change.blockId}-${String(index)}`} className={classes['change']}>
          <span className={classes['kind']}>{t(`kind.${change.kind}`)}</span>
          {change.before === '' || change.kind === 'formatting' ? null : (
            <>
              {' '}
              <del dir="auto">{worded(change, change.before)}</del>
            </>
          )}
          {change.after === '' ? null : (
            <>
              {' '}
              {change.kind === 'formatting' ? (
                <span dir="auto">{change.after}</span>
              ) : (
                <ins dir="auto">{worded(change, change.after)}</ins>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
