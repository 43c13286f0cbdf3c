import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  type InfiniteData,
  type QueryKey,
} from '@tanstack/react-query';
import type { Changes } from '#contract/api/changes.ts';
import type { History, Moment, Restoration, RestorationBody } from '#contract/api/history.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { PagesOf, QueryOf } from '#client/api/query-types.ts';
import { articleRoutes } from '../api.ts';

type ById = { id: string };
type Cursor = string | null;

const routes = {
  history: { method: 'GET', path: '/articles/:id/history' } as ClientRoute<{
    params: ById;
    query: { cursor?: string };
    answer: History;
  }>,
  moment: { method: 'GET', path: '/articles/:id/moments' } as ClientRoute<{
    params: ById;
    query: { position?: number; at?: string };
    answer: Moment;
  }>,
  restore: { method: 'POST', path: '/articles/:id/restorations' } as ClientRoute<{
    params: ById;
    body: RestorationBody;
    answer: Restoration;
  }>,
};

/** Milestones and sittings of an article, newest first. */
export function historyQuery(articleId: string): PagesOf<History> {
  return infiniteQueryOptions<History, Error, InfiniteData<History, Cursor>, QueryKey, Cursor>({
    queryKey: ['articles', articleId, 'history'],
    queryFn: ({ pageParam, signal }) =>
      call(routes.history, {
        params: { id: articleId },
        query: pageParam === null ? {} : { cursor: pageParam },
        signal,
      }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
  });
}

/** The text as it was at a position of its log; that never changes. */
export function momentQuery(articleId: string, position: number): QueryOf<Moment> {
  return queryOptions<Moment>({
    queryKey: ['moments', articleId, position],
    queryFn: ({ signal }) =>
      call(routes.moment, { params: { id: articleId }, query: { position }, signal }),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
}

/** Where the log stood at an instant. */
export async function positionAt(articleId: string, at: string): Promise<number> {
  return (await call(routes.moment, { params: { id: articleId }, query: { at } })).position;
}

/** Two points of a text: `since` as the server knows it, `until` a position or now. */
export type Between = { articleId: string; since: string; until: number | null; latest: number };

/** What changed from one point of a text to another. `latest` is what “now” depends on. */
export function betweenQuery({ articleId, since, until, latest }: Between): QueryOf<Changes> {
  return queryOptions<Changes>({
    queryKey: ['moments', articleId, 'changes', since, until ?? `now ${String(latest)}`],
    queryFn: ({ signal }) =>
      call(articleRoutes.changes, {
        params: { id: articleId },
        query: until === null ? { since } : { since, until: `position:${String(until)}` },
        signal,
      }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
}

/** Brings something back as a new edit. */
export async function restore(articleId: string, body: RestorationBody): Promise<Restoration> {
  return call(routes.restore, { params: { id: articleId }, body });
}
