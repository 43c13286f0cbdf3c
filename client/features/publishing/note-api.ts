import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  changeAccountsBody,
  changesToTellQuery as asked,
  ChangesToTellView,
} from '#contract/api/change-accounts.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { QueryOf } from '#client/api/query-types.ts';

type ById = { id: string };

const routes = {
  changes: { method: 'GET', path: '/articles/:id/changes-to-tell' } as ClientRoute<{
    params: ById;
    query: z.input<typeof asked>;
    answer: ChangesToTellView;
  }>,
  account: { method: 'PUT', path: '/articles/:id/change-accounts' } as ClientRoute<{
    params: ById;
    body: z.input<typeof changeAccountsBody>;
    answer: ChangesToTellView;
  }>,
};

/** Which text of an article is meant: a revision, or the working copy when none is named. */
export type WhichText = { articleId: string; revisionId?: string };

/** What readers will read otherwise, beside the note that tells them. */
export function changesToTellQuery({ articleId, ...query }: WhichText): QueryOf<ChangesToTellView> {
  return queryOptions<ChangesToTellView>({
    queryKey: ['articles', articleId, 'changes-to-tell', query],
    queryFn: ({ signal }) => call(routes.changes, { params: { id: articleId }, query, signal }),
  });
}

/** Says of a change that the note tells it, or that it is minor. 409 when it reads otherwise by now. */
export function accountFor(
  { articleId, revisionId }: WhichText,
  account: z.input<typeof changeAccountsBody>['accounts'][number],
): Promise<ChangesToTellView> {
  const body = { accounts: [account], ...(revisionId === undefined ? {} : { revisionId }) };
  return call(routes.account, { params: { id: articleId }, body });
}
