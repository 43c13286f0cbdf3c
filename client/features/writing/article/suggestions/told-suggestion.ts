import type { SuggestionView } from '#contract/api/suggestions.ts';
import type { Proposal } from '#contract/body/list-proposals.ts';
import type { PaintedSuggestion } from '#client/editor/suggestions/suggestion-paint.ts';

/** A suggestion as the text on the screen has it, with whose it is. */
export type ToldSuggestion = Proposal & { name: string; isMine: boolean; at: string | null };

/** How many colours there are for authors. */
const COLOURS = 6;

/** Puts together what the text says and what the server knows; what is too new for the server is one’s own or nobody’s. */
export function toldSuggestions(
  proposals: readonly Proposal[],
  known: readonly SuggestionView[],
  who: { me: string; isMade: (id: string) => boolean; words: { you: string; somebody: string } },
): ToldSuggestion[] {
  const byId = new Map(known.map((suggestion) => [suggestion.id, suggestion]));
  return proposals.map((proposal) => {
    const { by = null, at = null } = byId.get(proposal.id) ?? {};
    const isMine = by === null ? who.isMade(proposal.id) : by.id === who.me;
    const name = isMine ? who.words.you : (by?.name ?? who.words.somebody);
    return { ...proposal, at, isMine, name };
  });
}

/** One colour for each author, in the order in which they come in the text. */
export function coloursOf(suggestions: readonly ToldSuggestion[]): Map<string, number> {
  const names = [...new Set(suggestions.map(({ name }) => name))];
  return new Map(names.map((name, index) => [name, index % COLOURS]));
}

type LabelKind = 'insert-block' | 'delete-block' | 'split' | 'join' | 'change';

/** How suggestions look in the text; blocks that change as a whole say what and by whom, null for oneself. */
export function paintedSuggestions(
  suggestions: readonly ToldSuggestion[],
  active: string | null,
  label: (kind: LabelKind, name: string | null) => string,
): PaintedSuggestion[] {
  const colours = coloursOf(suggestions);
  return suggestions.map((suggestion) => {
    const { id, name, isMine, changes } = suggestion;
    const kinds = changes.map(({ kind }) => kind);
    const whole = (['insert-block', 'delete-block', 'split', 'join'] as const).find((kind) =>
      kinds.includes(kind),
    );
    return {
      id,
      changes,
      colour: colours.get(name) ?? 0,
      active: id === active,
      label: label(whole ?? 'change', isMine ? null : name),
    };
  });
}
