import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Changes } from '#contract/api/changes.ts';
import classes from './changes.module.css';

export type Segments = Changes['changes']['blocks'][number]['segments'];

/**
 * A text with what was added and taken out: underlined and struck through, in colour, and with words for
 * those who listen.
 */
export function SegmentedText({ segments }: { segments: Segments }): ReactNode {
  const { t, i18n } = useTranslation('changes');
  return segments.map(({ kind, text }, at) => {
    if (kind === 'same') return text;
    const Mark = kind === 'inserted' ? 'ins' : 'del';
    return (
      // Segments have no identity of their own; they are made anew as a whole.
      <Mark key={at} className={classes[kind]}>
        <VisuallyHidden component="span" lang={i18n.language}>{` (${t(kind)} `}</VisuallyHidden>
        {text}
        <VisuallyHidden component="span">{`) `}</VisuallyHidden>
      </Mark>
    );
  });
}

/** Which of two texts laid side by side is meant. */
export type Side = 'before' | 'after';

/** The segments that one of the two texts is made of; all of them where both are shown in one. */
export function segmentsOn(segments: Segments, side: Side | undefined): Segments {
  if (side === undefined) return segments;
  const other = side === 'before' ? 'inserted' : 'removed';
  return segments.filter(({ kind }) => kind !== other);
}

/** The later text alone, for a reading where nothing came before. */
export function textAfter(segments: Segments): string {
  return segments
    .filter(({ kind }) => kind !== 'removed')
    .map(({ text }) => text)
    .join('');
}
