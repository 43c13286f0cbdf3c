import { queryOptions } from '@tanstack/react-query';
import type { ProofingView } from '#contract/api/house-style.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { QueryOf } from '#client/api/query-types.ts';

const routes = {
  proofing: { method: 'GET', path: '/articles/:id/house-style' } as ClientRoute<{
    params: { id: string };
    answer: ProofingView;
  }>,
};

/** The rules and words that an article is proofed with. */
export function proofingQuery(articleId: string): QueryOf<ProofingView> {
  return queryOptions<ProofingView>({
    queryKey: ['house-style', 'article', articleId],
    queryFn: ({ signal }) => call(routes.proofing, { params: { id: articleId }, signal }),
    staleTime: 5 * 60_000,
  });
}
