import { UnstyledButton } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Changes } from '#contract/api/changes.ts';
import { BlockText, type BlockChange } from './block-change.tsx';
import classes from './changes.module.css';
import { CreditChanges } from './credit-changes.tsx';
import { Row, type RowKind } from './row.tsx';
import { SegmentedText, textAfter } from './segments.tsx';

type Comparison = Changes['changes'];
type Stretch = { kept: boolean; blocks: BlockChange[] };

/** Runs of unchanged blocks and of the others, in reading order. */
function stretchesOf(blocks: readonly BlockChange[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const block of blocks) {
    const kept = block.kind === 'same';
    const last = stretches.at(-1);
    if (last?.kept === kept) last.blocks.push(block);
    else stretches.push({ kept, blocks: [block] });
  }
  return stretches;
}

type BlocksProps = { blocks: readonly BlockChange[]; language: string; whole: boolean };

function Blocks({ blocks, language, whole }: BlocksProps): ReactNode {
  return blocks.map((block) => (
    <Row key={block.id} id={block.id} language={language} kind={whole ? 'same' : block.kind}>
      <BlockText block={block} whole={whole} />
    </Row>
  ));
}

/** What has not changed is folded away, one press from being read. */
function Unchanged({ blocks, language }: Omit<BlocksProps, 'whole'>): ReactNode {
  const { t } = useTranslation('changes');
  const [open, setOpen] = useState(false);
  if (open || blocks.length === 1)
    return <Blocks blocks={blocks} language={language} whole={false} />;
  return (
    <UnstyledButton className={classes['fold']} aria-expanded={open} onClick={() => setOpen(true)}>
      {t('same', { count: blocks.length })}
    </UnstyledButton>
  );
}

type Field = Comparison['fields'][number];

/** A field that had no words is new, one that has none any more is removed. */
function kindOf({ kind, segments }: Field): RowKind {
  if (kind === 'same') return 'same';
  const [first] = segments;
  if (segments.length !== 1 || first === undefined) return 'changed';
  return first.kind === 'same' ? 'changed' : first.kind;
}

type FieldsProps = { fields: Comparison['fields']; language: string; whole: boolean };

/** Beside an earlier text only the headline is shown unchanged: one wants to know where one is. */
function Fields({ fields, language, whole }: FieldsProps): ReactNode {
  const { t } = useTranslation('changes');
  return fields
    .filter(({ field, kind, segments }) =>
      whole || field === 'headline' ? segments.length > 0 : kind === 'changed',
    )
    .map((change) => (
      <Row
        key={change.field}
        id={change.field}
        language={language}
        label={t(`field.${change.field}`)}
        kind={whole ? 'same' : kindOf(change)}
      >
        <div className={`${classes['words'] ?? ''} ${classes[change.field] ?? ''}`}>
          {whole ? textAfter(change.segments) : <SegmentedText segments={change.segments} />}
        </div>
      </Row>
    ));
}

type ChangesViewProps = {
  changes: Comparison;
  /** BCP 47 tag of the article; it decides the direction. */
  language: string;
  /** Nothing came before: the text is shown as it reads, without marks. */
  whole: boolean;
};

/** How a text reads beside an earlier one: fields, blocks and credits, word by word. */
export function ChangesView({ changes, language, whole }: ChangesViewProps): ReactNode {
  const { t, i18n } = useTranslation('changes');
  const { fields, blocks, credits } = changes;
  if (!whole && changes.changedFields.length === 0) {
    return <p className={classes['none']}>{t('none')}</p>;
  }
  return (
    <div className={classes['changes']}>
      <Fields fields={fields} language={language} whole={whole} />
      {whole ? (
        <Blocks blocks={blocks} language={language} whole />
      ) : (
        stretchesOf(blocks).map((stretch, at) =>
          stretch.kept ? (
            <Unchanged key={at} blocks={stretch.blocks} language={language} />
          ) : (
            <Blocks key={at} blocks={stretch.blocks} language={language} whole={false} />
          ),
        )
      )}
      <CreditChanges credits={credits} whole={whole} language={i18n.language} />
    </div>
  );
}
