import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Changes } from '#contract/api/changes.ts';
import classes from './changes.module.css';
import { SegmentedText, segmentsOn, textAfter, type Side } from './segments.tsx';

export type BlockChange = Changes['changes']['blocks'][number];
type AttributeChange = BlockChange['attributes'][number];

/** Blocks that have nothing to read; their name stands in their place. */
const NAMED = ['image', 'embed', 'sectionBreak', 'readMore'] as const;

function nameOf(type: string): (typeof NAMED)[number] | undefined {
  return NAMED.find((each) => each === type);
}

const ATTRIBUTES = [
  'alt',
  'caption',
  'credit',
  'attribution',
  'href',
  'url',
  'title',
  'text',
  'asset',
  'crop',
  'rights',
  'articles',
  'provider',
  'start',
  'type',
  'place',
] as const;

function attributeName(name: string): (typeof ATTRIBUTES)[number] | 'other' {
  return ATTRIBUTES.find((each) => each === name) ?? 'other';
}

type AttributeProps = { change: AttributeChange; whole: boolean; side: Side | undefined };

function Attribute({ change, whole, side }: AttributeProps): ReactNode {
  const { t, i18n } = useTranslation('changes');
  const { name } = change;
  const segments = segmentsOn(change.segments, side);
  if (segments.length === 0) return null;
  return (
    <div className={classes['attribute']}>
      <b lang={i18n.language}>{t(`attribute.${attributeName(name)}`, { name })}: </b>
      {whole ? textAfter(segments) : <SegmentedText segments={segments} />}
    </div>
  );
}

/** The attributes worth reading: in a first reading the wiring of a picture or embed says nothing. */
function shownAttributes({ attributes }: BlockChange, whole: boolean): AttributeChange[] {
  return attributes.filter(({ name }) => !whole || !['asset', 'crop', 'provider'].includes(name));
}

type BlockProps = { block: BlockChange; whole: boolean; side?: Side };

/** What one block says, on one side or with both in one; its changes are marked unless the text is read for the first time. */
export function BlockText({ block, whole, side }: BlockProps): ReactNode {
  const { t } = useTranslation('changes');
  const name = nameOf(block.type);
  const marks = whole || side === 'before' ? [] : block.formatting;
  const segments = segmentsOn(block.segments, side);
  return (
    <>
      {segments.length === 0 && (name !== undefined || !whole) ? (
        <div className={classes['named']}>
          {name === undefined ? t('empty') : t(`block.${name}`)}
        </div>
      ) : (
        <div className={`${classes['words'] ?? ''} ${classes[block.type] ?? ''}`}>
          {whole ? textAfter(segments) : <SegmentedText segments={segments} />}
        </div>
      )}
      {shownAttributes(block, whole).map((change) => (
        <Attribute key={change.name} change={change} whole={whole} side={side} />
      ))}
      {marks.map(({ text, before, after }, at) => (
        <div key={at} className={classes['attribute']}>
          {t('formatting', {
            text,
            before: before === '' ? t('plain') : before,
            after: after === '' ? t('plain') : after,
          })}
        </div>
      ))}
    </>
  );
}
