import { queryOptions } from '@tanstack/react-query';
import type { Authorship } from '#contract/api/authorship.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { QueryOf } from '#client/api/query-types.ts';

const read = { method: 'GET', path: '/articles/:id/authorship' } as ClientRoute<{
  params: { id: string };
  answer: Authorship;
}>;

/** How often the view asks again while it is open, in milliseconds: the text goes on being written. */
const RENEWED = 10_000;

/** Who wrote which characters of an article, as the server works it out. */
export function authorshipQuery(articleId: string): QueryOf<Authorship> {
  return queryOptions<Authorship>({
    queryKey: ['articles', articleId, 'authorship'],
    queryFn: async ({ signal }) => call(read, { params: { id: articleId }, signal }),
    refetchInterval: RENEWED,
  });
}
