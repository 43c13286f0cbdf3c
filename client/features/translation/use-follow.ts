import { useEffect, type RefObject } from 'react';
import type { Row } from './rows.ts';

/** What the bars above the text cover, in pixels. */
const COVERED = 140;

/** The first block of the translation that is still in sight, and where it begins. */
function firstInSight(rows: readonly Row[]): { row: Row; top: number } | null {
  for (const row of rows) {
    if (row.blockId === null) continue;
    const block = document.querySelector(
      `[contenteditable] [data-block="${CSS.escape(row.blockId)}"]`,
    );
    const box = block?.getBoundingClientRect();
    if (box !== undefined && box.bottom > COVERED) return { row, top: box.top };
  }
  return null;
}

/**
 * The source goes along when the translation is scrolled: what is said in the first line of sight stands in the same
 * height. Not while the pointer is over the source: then it is being read by itself.
 */
export function useFollow(column: RefObject<HTMLElement | null>, rows: readonly Row[]): void {
  useEffect(() => {
    let asked = 0;
    const follow = (): void => {
      asked = 0;
      const scroller = column.current?.closest<HTMLElement>('section');
      if (scroller == null || scroller.matches(':hover, :focus-within')) return;
      const found = firstInSight(rows);
      const own =
        found && column.current?.querySelector(`[data-row="${CSS.escape(found.row.key)}"]`);
      if (found === null || own == null) return;
      scroller.scrollTop += own.getBoundingClientRect().top - found.top;
    };
    const onScroll = (): void => {
      if (asked === 0) asked = requestAnimationFrame(follow);
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(asked);
      window.removeEventListener('scroll', onScroll);
    };
  }, [column, rows]);
}
