import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Changes } from '#contract/api/changes.ts';
import classes from './changes.module.css';
import { SegmentedText, textAfter } from './segments.tsx';

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

type AttributeProps = { change: AttributeChange; whole: boolean };

function Attribute({ change, whole }: AttributeProps): ReactNode {
  const { t, i18n } = useTranslation('changes');
  const { name, segments } = change;
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

type BlockProps = { block: BlockChange; whole: boolean };

/** What one block says, with its changes unless the text is read for the first time. */
export function BlockText({ block, whole }: BlockProps): ReactNode {
  const { t } = useTranslation('changes');
  const name = nameOf(block.type);
  const marks = whole ? [] : block.formatting;
  return (
    <>
      {block.segments.length === 0 && name !== undefined ? (
        <div className={classes['named']}>{t(`block.${name}`)}</div>
      ) : (
        <div className={`${classes['words'] ?? ''} ${classes[block.type] ?? ''}`}>
          {whole ? textAfter(block.segments) : <SegmentedText segments={block.segments} />}
        </div>
      )}
      {shownAttributes(block, whole).map((change) => (
        <Attribute key={change.name} change={change} whole={whole} />
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
