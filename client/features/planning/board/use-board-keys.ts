import type { KeyboardEvent } from 'react';
import type { Card } from '#contract/api/board.ts';

function links(place: ParentNode): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>('[data-card]')];
}

/** The next card in the column, or the one at the same height in the next column that has any. */
function nextOf(from: HTMLElement, board: HTMLElement, key: string): HTMLElement | undefined {
  const columns = [...board.querySelectorAll<HTMLElement>('[data-position]')];
  const column = from.closest<HTMLElement>('[data-position]');
  if (column === null) return undefined;
  const own = links(column);
  const at = own.indexOf(from);
  if (key === 'ArrowDown') return own[at + 1];
  if (key === 'ArrowUp') return own[at - 1];
  const rtl = getComputedStyle(board).direction === 'rtl';
  const step = (key === 'ArrowRight') === rtl ? -1 : 1;
  const top = from.getBoundingClientRect().top;
  for (let n = columns.indexOf(column) + step; columns[n] !== undefined; n += step) {
    const others = links(columns[n] as HTMLElement);
    const level = others.find((other) => other.getBoundingClientRect().bottom > top);
    if (others.length > 0) return level ?? others.at(-1);
  }
  return undefined;
}

type Keys = {
  find: (id: string) => Card | undefined;
  onMove: (card: Card) => void;
  onAssign: (card: Card) => void;
};

/** Arrows walk from card to card, m opens where it can go, a whose it is. */
export function boardKeys({ find, onMove, onAssign }: Keys) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const { target, currentTarget, key } = event;
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const from = target.closest('article')?.querySelector<HTMLElement>('[data-card]') ?? null;
    const card = from === null ? undefined : find(from.dataset['card'] ?? '');
    if (from === null || card === undefined) return;
    if (key.startsWith('Arrow')) {
      const to = nextOf(from, currentTarget, key);
      if (to === undefined) return;
      event.preventDefault();
      to.focus();
      to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else if (key === 'm' || key === 'a') {
      event.preventDefault();
      event.stopPropagation();
      (key === 'm' ? onMove : onAssign)(card);
    }
  };
}
