import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '#client/ui/shortcuts.ts';

/** The attribute of each row’s link; the keyboard moves between them in the order of the page. */
export const ROW_LINK = { 'data-row-link': '' };

function move(place: HTMLElement | null, by: 1 | -1): void {
  const links = [...(place?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by;
  links[Math.min(links.length - 1, Math.max(0, next))]?.focus();
}

/** j and k, or the arrows, walk through the rows’ links; Enter then opens like any link. */
export function useRowFocus(place: RefObject<HTMLElement | null>): void {
  const { t } = useTranslation('deskList');
  const next = { label: t('key.next'), run: () => move(place.current, 1) };
  const previous = { label: t('key.previous'), run: () => move(place.current, -1) };
  useShortcuts([
    { keys: 'j', ...next },
    { keys: 'k', ...previous },
    { keys: 'ArrowDown', ...next },
    { keys: 'ArrowUp', ...previous },
  ]);
}
