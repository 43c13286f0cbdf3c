import { Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Found } from '#contract/house-style/find-in-text.ts';
import classes from './house-style.module.css';
import { tryOut, type RuleDraft } from './rule-draft.ts';

/** The text cut at what was found; what overlaps an earlier place is passed over. */
function piecesOf(text: string, found: readonly Found[]): { words: string; hit: Found | null }[] {
  const pieces: { words: string; hit: Found | null }[] = [];
  let at = 0;
  for (const hit of found) {
    if (hit.from < at) continue;
    pieces.push({ words: text.slice(at, hit.from), hit: null }, { words: hit.words, hit });
    at = hit.to;
  }
  return [...pieces, { words: text.slice(at), hit: null }];
}

function Shown({ text, found }: { text: string; found: readonly Found[] }): ReactNode {
  return (
    <p className={classes['tried']} dir="auto">
      {piecesOf(text, found).map(({ words, hit }, n) =>
        hit === null ? (
          <span key={n}>{words}</span>
        ) : (
          <span key={n}>
            <mark>{words}</mark>
            {hit.replacement === null ? '' : <ins> {hit.replacement}</ins>}
          </span>
        ),
      )}
    </p>
  );
}

/** A field to try a rule out in before it is kept: what it finds there, as one types. */
export function TryOut({ draft }: { draft: RuleDraft }): ReactNode {
  const { t } = useTranslation('houseStyle');
  const [text, setText] = useState('');
  const tried = tryOut(draft, text);
  const fault = 'fault' in tried ? tried.fault : null;
  const count = 'found' in tried ? tried.found.length : 0;
  return (
    <section aria-label={t('tryOut')} className={classes['tryOut']}>
      <Textarea
        label={t('tryOut')}
        placeholder={t('tryOutHint')}
        autosize
        minRows={2}
        maxRows={6}
        dir="auto"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {'found' in tried && text !== '' ? <Shown text={text} found={tried.found} /> : null}
      <p role="status" className={classes['quiet']}>
        {fault !== null && draft.pattern !== ''
          ? t(`fault.${fault}`)
          : text === '' || fault !== null
            ? ''
            : t('tried', { count })}
      </p>
    </section>
  );
}
