import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangedPlace } from '#client/ui/changes/changes-view.tsx';
import { segmentsOn, type Segments, type Side } from '#client/ui/changes/segments.tsx';
import type { RestoreWish } from './restore-dialog.tsx';

type RestorePartProps = {
  place: ChangedPlace;
  /** On which side of the comparison the moment stands. */
  side: Side;
  onWish: (wish: RestoreWish) => void;
};

/** As much of a passage as is needed to know it again. */
const QUOTED = 240;

function quoted(segments: Segments, side: Side): string {
  const text = segmentsOn(segments, side)
    .map((segment) => segment.text)
    .join('');
  return text.length <= QUOTED ? text : `${text.slice(0, QUOTED)}…`;
}

/** Offers to bring back one passage or field of the moment, where that has it. */
export function RestorePart({ place, side, onWish }: RestorePartProps): ReactNode {
  const { t } = useTranslation(['history', 'article', 'changes']);
  const button = (label: string, wish: RestoreWish): ReactNode => (
    <Button
      size="compact-xs"
      variant="subtle"
      px={4}
      aria-label={label}
      onClick={() => onWish(wish)}
    >
      {t('restore.part')}
    </Button>
  );
  if ('credits' in place) {
    const name = t('changes:credits');
    const wish: RestoreWish = { part: { field: 'credits' }, name, quote: '' };
    return button(t('restore.field', { name }), wish);
  }
  if ('field' in place) {
    const { field, segments } = place.field;
    const name = t(`changes:field.${field}`);
    const quote = quoted(segments, side);
    return button(t('restore.field', { name }), { part: { field }, name, quote });
  }
  const { block } = place;
  const isThere = (side === 'before' ? block.from : block.to) !== null;
  // Beside the text as it is now, what is the same needs nobody to bring it back.
  if (!isThere || (side === 'before' && block.kind === 'same')) return null;
  const quote = quoted(block.segments, side);
  const text = quote === '' ? block.type : quote.slice(0, 60);
  return button(t('restore.block', { text }), { part: { blockId: block.id }, name: '', quote });
}
