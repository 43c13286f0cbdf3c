/** Screens on which the text and what is beside it take turns. */
export const NARROW = '(max-width: 62em)';

/** Whether the text and the panels take turns on this screen now. */
export function isNarrow(): boolean {
  return window.matchMedia(NARROW).matches;
}
