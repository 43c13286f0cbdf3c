import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { newThreadBody, replyBody, ThreadList, ThreadView } from '#contract/api/comments.ts';
import type { PersonRef } from '#contract/api/shapes.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { QueryOf } from '#client/api/query-types.ts';

type ById = { id: string };
export type NewThread = z.input<typeof newThreadBody>;
export type Reply = z.input<typeof replyBody>;

const routes = {
  list: { method: 'GET', path: '/articles/:id/comments' } as ClientRoute<{
    params: ById;
    answer: ThreadList;
  }>,
  people: { method: 'GET', path: '/articles/:id/mentionable-people' } as ClientRoute<{
    params: ById;
    answer: { items: PersonRef[] };
  }>,
  open: { method: 'POST', path: '/articles/:id/comments' } as ClientRoute<{
    params: ById;
    body: NewThread;
    answer: ThreadView;
  }>,
  reply: { method: 'POST', path: '/comments/:id/replies' } as ClientRoute<{
    params: ById;
    body: Reply;
    answer: ThreadView;
  }>,
  resolve: { method: 'POST', path: '/comments/:id/resolutions' } as ClientRoute<{
    params: ById;
    answer: ThreadView;
  }>,
  reopen: { method: 'POST', path: '/comments/:id/reopenings' } as ClientRoute<{
    params: ById;
    answer: ThreadView;
  }>,
};

/** How often threads are asked for unasked, in milliseconds; news of them comes sooner over the line. */
const LOOK_AGAIN = 15_000;

/** The threads of an article, in the order in which they were opened. */
export function threadsQuery(articleId: string): QueryOf<ThreadView[]> {
  return queryOptions<ThreadView[]>({
    queryKey: ['articles', articleId, 'comments'],
    queryFn: async ({ signal }) =>
      (await call(routes.list, { params: { id: articleId }, signal })).threads,
    refetchInterval: LOOK_AGAIN,
  });
}

/** Whom a comment on the article can call by name. */
export function mentionableQuery(articleId: string): QueryOf<PersonRef[]> {
  return queryOptions<PersonRef[]>({
    queryKey: ['articles', articleId, 'mentionable-people'],
    queryFn: async ({ signal }) =>
      (await call(routes.people, { params: { id: articleId }, signal })).items,
    staleTime: 5 * 60_000,
  });
}

/** Opens a thread; `intention` is the same for every try. */
export function openThread(
  articleId: string,
  body: NewThread,
  intention: string,
): Promise<ThreadView> {
  return call(routes.open, { params: { id: articleId }, body, idempotencyKey: intention });
}

/** Answers in a thread; `intention` is the same for every try. */
export function replyTo(threadId: string, body: Reply, intention: string): Promise<ThreadView> {
  return call(routes.reply, { params: { id: threadId }, body, idempotencyKey: intention });
}

/** Resolves a thread, or opens a resolved one again. */
export function settleThread(threadId: string, how: 'resolve' | 'reopen'): Promise<ThreadView> {
  return call(routes[how], { params: { id: threadId } });
}
