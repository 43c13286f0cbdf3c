import { UnstyledButton } from '@mantine/core';
import IconArrowRight from '@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconRefreshAlert from '@tabler/icons-react/dist/esm/icons/IconRefreshAlert.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { diffWords } from '#contract/body/word-diff.ts';
import type { AbilityAnswer } from '#contract/api/shapes.ts';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { SegmentedText } from '#client/ui/changes/segments.tsx';
import { directionOf } from '#client/ui/language-name.ts';
import { Sign } from '#client/ui/sign.tsx';
import { hasMoved, isField, type Row } from './rows.ts';
import classes from './source.module.css';

const LOOKS = {
  'in-line': { tone: 'plain', icon: IconCheck },
  empty: { tone: 'work', icon: IconPencil },
  'source-changed': { tone: 'wait', icon: IconRefreshAlert },
  'not-translated': { tone: 'bad', icon: IconPlus },
  'source-removed': { tone: 'bad', icon: IconTrash },
  own: { tone: 'plain', icon: IconPencil },
} as const;

type SourceTextProps = { row: Row; language: string };

/** What the source says, with what it said then where that has changed or gone. */
function SourceText({ row, language }: SourceTextProps): ReactNode {
  const { state, text, then } = row;
  const segments = useMemo(() => diffWords(then, text, language), [then, text, language]);
  const shown = (state === 'source-changed' && then !== '') || state === 'source-removed';
  return (
    <div
      className={`${classes['words'] ?? ''} ${classes[row.kind] ?? ''}`}
      lang={language}
      dir={directionOf(language)}
    >
      {shown ? <SegmentedText segments={segments} /> : text}
    </div>
  );
}

export type Pair = { blockId: string; sourceBlockId: string | null };

type ActionProps = {
  row: Row;
  /** The block at the cursor, when it stands for nothing in the source yet. */
  loose: string | null;
  /** Whether this person may write in the translation. */
  ability: AbilityAnswer;
  busy: boolean;
  onMark: (pair: Pair) => void;
};

type Said = { word: 'mark' | 'keep' | 'pair'; pair: Pair };

/** What a translator may say about a row whose source moved; null when there is nothing to say (yet). */
function sayable({ state, blockId, sourceId }: Row, loose: string | null): Said | null {
  const own = blockId ?? (isField(sourceId) ? sourceId : null);
  if (own === null) {
    return state === 'not-translated' && loose !== null
      ? { word: 'pair', pair: { blockId: loose, sourceBlockId: sourceId } }
      : null;
  }
  if (state === 'source-removed')
    return { word: 'keep', pair: { blockId: own, sourceBlockId: null } };
  return hasMoved({ state })
    ? { word: 'mark', pair: { blockId: own, sourceBlockId: sourceId } }
    : null;
}

function RowAction({ row, loose, ability, busy, onMark }: ActionProps): ReactNode {
  const { t } = useTranslation('translation');
  const said = sayable(row, loose);
  if (said === null) {
    return row.state === 'not-translated' ? (
      <span className={classes['hint']}>{t('pairHint')}</span>
    ) : null;
  }
  const { word, pair } = said;
  return (
    <AbilityButton
      ability={ability}
      size="compact-xs"
      variant="default"
      loading={busy}
      onClick={() => onMark(pair)}
    >
      {t(word)}
    </AbilityButton>
  );
}

type SourceRowProps = ActionProps & { language: string; active: boolean; onShow: () => void };

/** One block of the source: how its translation stands, what it says, and what one can say about it. */
export function SourceRow(props: SourceRowProps): ReactNode {
  const { row, language, active, onShow } = props;
  const { t } = useTranslation('translation');
  const { state, kind } = row;
  const name = isField(kind) ? t(`field.${kind}`) : '';
  return (
    <li
      className={classes['row']}
      data-row={row.key}
      data-state={state}
      data-active={active || undefined}
      tabIndex={-1}
    >
      <div className={classes['top']}>
        <Sign {...LOOKS[state]}>{t(`state.${state}`)}</Sign>
        <span className={classes['name']}>{name}</span>
        {row.blockId === null ? null : (
          <UnstyledButton
            className={classes['show']}
            aria-label={t('show')}
            title={t('show')}
            onClick={onShow}
          >
            <IconArrowRight size={14} aria-hidden />
          </UnstyledButton>
        )}
      </div>
      <SourceText row={row} language={language} />
      <RowAction {...props} />
    </li>
  );
}
