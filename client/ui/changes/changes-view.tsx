import { UnstyledButton } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Changes } from '#contract/api/changes.ts';
import { BlockText, type BlockChange } from './block-change.tsx';
import classes from './changes.module.css';
import { CreditChanges } from './credit-changes.tsx';
import { Row, type RowKind } from './row.tsx';
import { SegmentedText, segmentsOn, textAfter, type Segments } from './segments.tsx';

type Comparison = Changes['changes'];
type Stretch = { kept: boolean; blocks: BlockChange[] };
type Field = Comparison['fields'][number];

/** A place of the text that somebody may do something with. */
export type ChangedPlace = { block: BlockChange } | { field: Field } | { credits: true };

/** How a comparison is laid out: both texts in one or side by side, what is the same folded away or not. */
export type ChangesLayout = { sides: boolean; folded: boolean };

/** What every part of the view is told. */
type Manner = ChangesLayout & {
  language: string;
  whole: boolean;
  actionOf: ((place: ChangedPlace) => ReactNode) | undefined;
};

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

/** Where a moved block stood and stands, counted from 1. */
function placesOf({ kind, from, to }: BlockChange): { from: number; to: number } | undefined {
  return kind === 'moved' && from !== null && to !== null
    ? { from: from + 1, to: to + 1 }
    : undefined;
}

type BlocksProps = { blocks: readonly BlockChange[]; manner: Manner };

function Blocks({ blocks, manner }: BlocksProps): ReactNode {
  const { language, whole, sides, actionOf } = manner;
  return blocks.map((block) => (
    <Row
      key={block.id}
      id={block.id}
      language={language}
      kind={whole ? 'same' : block.kind}
      places={whole ? undefined : placesOf(block)}
      action={actionOf?.({ block })}
      {...(sides
        ? {
            before:
              block.from === null ? null : <BlockText block={block} whole={false} side="before" />,
          }
        : {})}
    >
      {sides ? (
        block.to === null ? null : (
          <BlockText block={block} whole={false} side="after" />
        )
      ) : (
        <BlockText block={block} whole={whole} />
      )}
    </Row>
  ));
}

/** What has not changed is folded away, one press from being read. */
function Unchanged({ blocks, manner }: BlocksProps): ReactNode {
  const { t } = useTranslation('changes');
  const [open, setOpen] = useState(false);
  if (open || blocks.length === 1) return <Blocks blocks={blocks} manner={manner} />;
  return (
    <UnstyledButton className={classes['fold']} aria-expanded={open} onClick={() => setOpen(true)}>
      {t('same', { count: blocks.length })}
    </UnstyledButton>
  );
}

/** A field that had no words is new, one that has none any more is removed. */
function kindOf({ kind, segments }: Field): RowKind {
  if (kind === 'same') return 'same';
  const [first] = segments;
  if (segments.length !== 1 || first === undefined) return 'changed';
  return first.kind === 'same' ? 'changed' : first.kind;
}

/** Beside an earlier text only the headline is shown unchanged: one wants to know where one is. */
function isShown({ field, kind, segments }: Field, { whole, folded }: Manner): boolean {
  return whole || !folded || field === 'headline' ? segments.length > 0 : kind === 'changed';
}

function Fields({ fields, manner }: { fields: Comparison['fields']; manner: Manner }): ReactNode {
  const { t } = useTranslation('changes');
  const { language, whole, sides, actionOf } = manner;
  const said = (field: Field['field'], segments: Segments): ReactNode => (
    <div className={`${classes['words'] ?? ''} ${classes[field] ?? ''}`}>
      {whole ? textAfter(segments) : <SegmentedText segments={segments} />}
    </div>
  );
  return fields
    .filter((change) => isShown(change, manner))
    .map((change) => (
      <Row
        key={change.field}
        id={change.field}
        language={language}
        label={t(`field.${change.field}`)}
        kind={whole ? 'same' : kindOf(change)}
        action={actionOf?.({ field: change })}
        {...(sides ? { before: said(change.field, segmentsOn(change.segments, 'before')) } : {})}
      >
        {said(change.field, segmentsOn(change.segments, sides ? 'after' : undefined))}
      </Row>
    ));
}

function Body({ blocks, manner }: BlocksProps): ReactNode {
  if (manner.whole || !manner.folded) return <Blocks blocks={blocks} manner={manner} />;
  return stretchesOf(blocks).map((stretch, at) =>
    stretch.kept ? (
      <Unchanged key={at} blocks={stretch.blocks} manner={manner} />
    ) : (
      <Blocks key={at} blocks={stretch.blocks} manner={manner} />
    ),
  );
}

type ChangesViewProps = {
  changes: Comparison;
  /** BCP 47 tag of the article; it decides the direction. */
  language: string;
  /** Nothing came before: the text is shown as it reads, without marks. */
  whole: boolean;
  layout?: ChangesLayout;
  /** What can be done with a block or a field, shown beside it. */
  actionOf?: (place: ChangedPlace) => ReactNode;
};

const IN_ONE: ChangesLayout = { sides: false, folded: true };

/** How a text reads beside an earlier one: fields, blocks and credits, word by word. */
export function ChangesView(props: ChangesViewProps): ReactNode {
  const { changes, language, whole, layout = IN_ONE, actionOf } = props;
  const { t, i18n } = useTranslation('changes');
  const { fields, blocks, credits } = changes;
  if (!whole && layout.folded && changes.changedFields.length === 0) {
    return <p className={classes['none']}>{t('none')}</p>;
  }
  const { folded } = layout;
  const manner = { language, whole, folded, sides: layout.sides && !whole, actionOf };
  return (
    <div className={classes['changes']}>
      <Fields fields={fields} manner={manner} />
      <Body blocks={blocks} manner={manner} />
      <CreditChanges
        credits={credits}
        whole={whole}
        language={i18n.language}
        action={actionOf?.({ credits: true })}
      />
    </div>
  );
}
