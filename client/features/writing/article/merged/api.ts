import { queryOptions } from '@tanstack/react-query';
import type { MergedText, TransferBody, Transferred } from '#contract/api/transfers.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { QueryOf } from '#client/api/query-types.ts';

type ById = { id: string };

const routes = {
  read: { method: 'GET', path: '/articles/:id/merged-texts' } as ClientRoute<{
    params: ById;
    answer: { items: MergedText[] };
  }>,
  bring: { method: 'POST', path: '/articles/:id/transfers' } as ClientRoute<{
    params: ById;
    body: TransferBody;
    answer: Transferred;
  }>,
};

/** The texts of the stories that were merged into an article’s story, block by block. */
export function mergedTextsQuery(articleId: string): QueryOf<MergedText[]> {
  return queryOptions<MergedText[]>({
    queryKey: ['articles', articleId, 'merged-texts'],
    queryFn: async ({ signal }) =>
      (await call(routes.read, { params: { id: articleId }, signal })).items,
  });
}

/** Brings a block of a merged text over. 403, 404, 409 and 422 as the server says. */
export function bringOver(articleId: string, body: TransferBody): Promise<Transferred> {
  return call(routes.bring, { params: { id: articleId }, body });
}
