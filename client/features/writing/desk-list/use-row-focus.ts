import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '#client/ui/shortcuts.ts';

/** The attribute of each row’s link, with the row’s id; the keyboard moves between them in the order of the page. */
export const ROW_LINK = 'data-row-link';

type Place = RefObject<HTMLElement | null>;

function linksIn(place: HTMLElement | null): HTMLElement[] {
  return [...(place?.querySelectorAll<HTMLElement>(`[${ROW_LINK}]`) ?? [])];
}

function idOf(link: HTMLElement | undefined): string | null {
  return link?.getAttribute(ROW_LINK) ?? null;
}

/** Which of the rows has the focus, on its link or on anything else of it; -1 when none has. */
function focused(links: readonly HTMLElement[]): number {
  const { activeElement } = document;
  return links.findIndex((link) => link.closest('tr, li')?.contains(activeElement) === true);
}

/** The id of the row that has the focus; null when none has. */
export function focusedRow({ current }: Place): string | null {
  const links = linksIn(current);
  return idOf(links[focused(links)]);
}

/** Moves the focus to the next row or the one before; gives the ids of both ends, null where there is none. */
export function moveFocus({ current }: Place, by: 1 | -1): Record<'from' | 'to', string | null> {
  const links = linksIn(current);
  const at = focused(links);
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by;
  const link = links[Math.min(links.length - 1, Math.max(0, next))];
  link?.focus();
  return { from: idOf(links[at]), to: idOf(link) };
}

/** j and k, or the arrows, walk through the rows’ links; Enter then opens like any link. */
export function useRowFocus(place: Place): void {
  const { t } = useTranslation('deskList');
  const next = { label: t('key.next'), run: () => void moveFocus(place, 1) };
  const previous = { label: t('key.previous'), run: () => void moveFocus(place, -1) };
  useShortcuts([
    { keys: 'j', ...next },
    { keys: 'k', ...previous },
    { keys: 'ArrowDown', ...next },
    { keys: 'ArrowUp', ...previous },
  ]);
}
