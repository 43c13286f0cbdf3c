import { queryOptions } from '@tanstack/react-query';
import type { SuggestionView } from '#contract/api/suggestions.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { QueryOf } from '#client/api/query-types.ts';

const list = { method: 'GET', path: '/articles/:id/suggestions' } as ClientRoute<{
  params: { id: string };
  answer: { suggestions: SuggestionView[] };
}>;

/** Who proposed what in an article, as the server knows it. */
export function suggestionsQuery(articleId: string): QueryOf<SuggestionView[]> {
  return queryOptions<SuggestionView[]>({
    queryKey: ['articles', articleId, 'suggestions'],
    queryFn: async ({ signal }) =>
      (await call(list, { params: { id: articleId }, signal })).suggestions,
  });
}
