import {
  infiniteQueryOptions,
  queryOptions,
  type InfiniteData,
  type QueryKey,
} from '@tanstack/react-query';
import type { NotificationPage, NotificationReads } from '#contract/api/comments.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { PagesOf, QueryOf } from '#client/api/query-types.ts';

const routes = {
  list: { method: 'GET', path: '/notifications' } as ClientRoute<{
    query: { cursor?: string; limit?: number };
    answer: NotificationPage;
  }>,
  read: { method: 'POST', path: '/notifications/reads' } as ClientRoute<{
    body: NotificationReads;
    answer: { unread: number };
  }>,
};

/** News say when there is something new; how often it is asked without them, in milliseconds, where no line stands. */
const LOOK_AGAIN = 60_000;

/** How many notifications are unread, 100 at most. */
export const unreadQuery: QueryOf<number> = queryOptions<number>({
  queryKey: ['notifications', 'unread'],
  queryFn: async ({ signal }) => (await call(routes.list, { query: { limit: 1 }, signal })).unread,
  refetchInterval: LOOK_AGAIN,
});

type Cursor = string | null;

/** One’s own notifications, newest first. */
export function notificationsQuery(): PagesOf<NotificationPage> {
  return infiniteQueryOptions<
    NotificationPage,
    Error,
    InfiniteData<NotificationPage, Cursor>,
    QueryKey,
    Cursor
  >({
    queryKey: ['notifications', 'list'],
    queryFn: ({ pageParam, signal }) =>
      call(routes.list, {
        query: { limit: 20, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    refetchInterval: LOOK_AGAIN,
  });
}

/** Says which notifications have been read; gives how many have not. */
export async function readNotifications(which: NotificationReads): Promise<number> {
  return (await call(routes.read, { body: which })).unread;
}
