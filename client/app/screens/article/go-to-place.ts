import type { ArticleAtHand } from '#client/features/writing/article/parts.ts';

/** A dialog that closes gives the focus back to its button, and a tab takes a moment to open; what it leads to comes after. */
const A_MOMENT = 80;

function panelFor(place: string): string | undefined {
  if (/^(?:slug|sectionId|story|form)/.test(place)) return 'story';
  if (/^(?:scope|person):/.test(place)) return 'sign-off';
  if (place.startsWith('thread:')) return 'comments';
  return place === 'source' ? 'beside' : undefined;
}

function focusField(name: string): void {
  const field = name === 'body' ? '[role="textbox"]' : `[data-text-field="${CSS.escape(name)}"]`;
  const found = document.querySelector<HTMLElement>(field);
  found?.scrollIntoView({ block: 'center' });
  found?.focus();
}

/** Puts the cursor into a block of the text, or into a field by its name. */
export function showInText(at: ArticleAtHand, id: string): void {
  // The first time opens the text where it is behind a tab.
  at.reveal(id);
  setTimeout(() => {
    if (!at.reveal(id)) focusField(id);
  }, A_MOMENT);
}

/** Leads to the place that a publish check names: a panel, a field, or a block of the text. */
export function goToPlace(at: ArticleAtHand, place: string): void {
  const panel = panelFor(place);
  if (panel === undefined) showInText(at, place.replace(/^block:/, ''));
  else setTimeout(() => at.openPanel(panel), A_MOMENT);
}
