import type { SuggestionView } from '#contract/api/suggestions.ts';
import { copySchema } from '#contract/body/copy-schema.ts';
import { listProposals } from '#contract/body/list-proposals.ts';
import { notFound } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import { suggestionAuthors } from '../store/suggestions.ts';
import { readCopy } from '../store/working-copy.ts';

/** What is proposed in an article's text, in reading order. Throws a 404 when there is no such article. */
export async function suggestionsIn(
  { database }: Services,
  articleId: string,
): Promise<SuggestionView[]> {
  const copy = await readCopy(database.sql, articleId);
  if (copy === null) throw notFound();
  const proposals = listProposals(copySchema.nodeFromJSON(copy.working));
  if (proposals.length === 0) return [];
  const authors = await suggestionAuthors(database.sql, articleId);
  return proposals.map(({ id, changes }) => {
    const made = authors.get(id);
    return { id, changes, by: made?.by ?? null, at: made?.at.toISOString() ?? null };
  });
}
