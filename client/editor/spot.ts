import type { CSSProperties } from 'react';
import type { EditorView } from 'prosemirror-view';

/** Where something floats beside a line: a style for what holds it. */
export type Spot = Pick<CSSProperties, 'top' | 'left' | 'translate'>;

/** The widest and the tallest thing that floats beside a line, and what stands at the foot of a phone’s screen. */
const WIDTH = 320;
const HEIGHT = 370;
const FOOT = 70;

/** Right under a position of the text or, where there is no room, above it; within the width of the text. */
export function spotBeside(view: EditorView, position: number): Spot | null {
  const around = view.dom.closest('[data-editor]')?.getBoundingClientRect();
  if (around === undefined) return null;
  const place = view.coordsAtPos(position);
  const isRtl = getComputedStyle(view.dom).direction === 'rtl';
  const width = Math.min(WIDTH, around.width);
  const wanted = place.left - around.left - (isRtl ? width : 0);
  const left = Math.max(0, Math.min(wanted, around.width - width));
  const below = window.innerHeight - FOOT - place.bottom;
  return below < HEIGHT && place.top > below
    ? { left, top: place.top - around.top - 4, translate: '0 -100%' }
    : { left, top: place.bottom - around.top + 4 };
}

/** Out of sight until it is known where it floats. */
export const NOWHERE: CSSProperties = { visibility: 'hidden' };
