import type { ArticleAtHand } from '#client/features/writing/article/parts.ts';

/** A dialog that closes gives the focus back to its button; what it leads to comes after that. */
const AFTER_THE_DIALOG = 80;

function panelFor(place: string): string | undefined {
  if (/^(?:slug|sectionId|story)/.test(place)) return 'story';
  if (/^(?:scope|person):/.test(place)) return 'sign-off';
  return place === 'source' ? 'beside' : undefined;
}

/** Leads to the place that a publish check names: a panel, a field, or a block of the text. */
export function goToPlace(at: ArticleAtHand, place: string): void {
  setTimeout(() => {
    const panel = panelFor(place);
    if (panel === undefined) at.reveal(place.replace(/^block:/, ''));
    else at.openPanel(panel);
  }, AFTER_THE_DIALOG);
}
