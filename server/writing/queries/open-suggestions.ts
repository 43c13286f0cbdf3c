import type { PersonRef } from '#contract/api/shapes.ts';
import { clientOf, type From } from '../store/client-of.ts';
import { openSuggestions } from '../store/suggestions.ts';

/** The suggestions in a revision's text that nobody has decided on; none when no revision is named. */
export async function openSuggestionsIn(
  from: From,
  revisionId: string | null,
): Promise<{ id: string; by: PersonRef }[]> {
  return revisionId === null ? [] : openSuggestions(clientOf(from), revisionId);
}
