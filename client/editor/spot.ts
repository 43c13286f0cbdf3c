import type { EditorView } from 'prosemirror-view';

/** Where something floats: in CSS pixels from the corner of the element that holds text and toolbar. */
export type Spot = { top: number; left: number };

/** The widest thing that floats under a line. */
const WIDTH = 320;

/** Right under a position of the text, within the width of the text. */
export function spotUnder(view: EditorView, position: number): Spot | null {
  const around = view.dom.closest('[data-editor]')?.getBoundingClientRect();
  if (around === undefined) return null;
  const place = view.coordsAtPos(position);
  const isRtl = getComputedStyle(view.dom).direction === 'rtl';
  const width = Math.min(WIDTH, around.width);
  const wanted = place.left - around.left - (isRtl ? width : 0);
  return {
    top: place.bottom - around.top + 4,
    left: Math.max(0, Math.min(wanted, around.width - width)),
  };
}
