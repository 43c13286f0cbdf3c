import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '#client/ui/shortcuts.ts';
import { useActiveBlock } from './active-block.ts';
import { nextMoved, type Row } from './rows.ts';

/** Puts the eye on a row of the source, and the cursor into what translates it. */
export function goToRow(row: Row, reveal: (blockId: string) => void): void {
  const beside = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.key)}"]`);
  beside?.scrollIntoView({ block: 'nearest' });
  if (row.blockId === null) beside?.focus();
  else reveal(row.blockId);
}

type Jump = { rows: readonly Row[]; reveal: (blockId: string) => void };

/** Gives the way to the next block whose source moved, and offers it on F8 (back: Shift F8), also while typing. */
export function useJump({ rows, reveal }: Jump): (step: 1 | -1) => void {
  const { t } = useTranslation('translation');
  const active = useActiveBlock();
  const jump = (step: 1 | -1): void => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const from = focused ?? rows.find(({ blockId }) => blockId === active)?.key ?? null;
    const next = nextMoved(rows, from, step);
    if (next !== null) goToRow(next, reveal);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F8' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    jump(event.shiftKey ? -1 : 1);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  // Two more keys, for those whose F8 does something else; the list of shortcuts shows them.
  useShortcuts([
    { keys: ']', label: t('key.next'), run: () => jump(1) },
    { keys: '[', label: t('key.previous'), run: () => jump(-1) },
  ]);
  return jump;
}
