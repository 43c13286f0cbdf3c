import type { Proposal } from '#contract/body/list-proposals.ts';

/** A suggestion as the text shows it. */
export type PaintedSuggestion = Proposal & {
  /** Which of the colours of authors: 0 to 5. */
  colour: number;
  /** What stands beside a block that it changes as a whole: “New paragraph proposed by Ann”. */
  label: string;
  active: boolean;
};

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/u;

/** A text inside a style sheet; nobody's name ends the quotation. */
function quoted(text: string): string {
  const safe = text.replace(/[^\p{L}\p{M}\p{N} .,:;’“”«»()-]/gu, ' ');
  return `"${safe}"`;
}

/** The style of what is proposed: each in its author’s colour; blocks say by whom. */
function suggestionPaint(suggestions: readonly PaintedSuggestion[]): string {
  return suggestions
    .filter(({ id }) => ID.test(id))
    .map(({ id, colour, label, active }) => {
      const width = active ? '3px' : '2px';
      const by = `--by:var(--wt-author-${String(colour)});--by-width:${width}`;
      return `.ProseMirror [data-id="${id}"]{${by};--by-label:${quoted(label)}}`;
    })
    .join('\n');
}

/** Paints the page that is open; gives what takes the paint off. */
export function paintSuggestions(suggestions: readonly PaintedSuggestion[]): () => void {
  const style = document.createElement('style');
  style.textContent = suggestionPaint(suggestions);
  document.head.append(style);
  return () => style.remove();
}
