import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  type InfiniteData,
  type QueryKey,
} from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  EmbargoList,
  GoesLive,
  goesLiveQuery as goesLiveAsked,
  scheduleBody,
  ScheduleChecks,
  ScheduleView,
  scheduleChecksQuery as checksAsked,
} from '#contract/api/schedules.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { PagesOf, QueryOf } from '#client/api/query-types.ts';

type ById = { id: string };
export type Scheduling = z.input<typeof scheduleBody>;
type Scheduled = { scheduleId: string; article: ArticleView };

const routes = {
  checks: { method: 'GET', path: '/articles/:id/schedule-checks' } as ClientRoute<{
    params: ById;
    query: z.input<typeof checksAsked>;
    answer: ScheduleChecks;
  }>,
  schedule: { method: 'POST', path: '/articles/:id/schedules' } as ClientRoute<{
    params: ById;
    body: Scheduling;
    answer: Scheduled;
  }>,
  schedules: { method: 'GET', path: '/articles/:id/schedules' } as ClientRoute<{
    params: ById;
    answer: { items: ScheduleView[] };
  }>,
  cancel: { method: 'DELETE', path: '/schedules/:id' } as ClientRoute<{
    params: ById;
    body: { reason: string };
    answer: { article: ArticleView };
  }>,
  goesLive: { method: 'GET', path: '/schedules' } as ClientRoute<{
    query: z.input<typeof goesLiveAsked>;
    answer: GoesLive;
  }>,
  embargoes: { method: 'GET', path: '/embargoes' } as ClientRoute<{ answer: EmbargoList }>,
};

/** What would happen if a revision went out at a local time; asked anew as the time is changed. */
export function scheduleChecksQuery(
  articleId: string,
  query: z.input<typeof checksAsked>,
): QueryOf<ScheduleChecks> {
  return queryOptions<ScheduleChecks>({
    queryKey: ['articles', articleId, 'schedule-checks', query],
    queryFn: ({ signal }) => call(routes.checks, { params: { id: articleId }, query, signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

/** Every schedule of an article with what became of it, the newest first. */
export function schedulesQuery(articleId: string): QueryOf<ScheduleView[]> {
  return queryOptions<ScheduleView[]>({
    queryKey: ['articles', articleId, 'schedules'],
    queryFn: async ({ signal }): Promise<ScheduleView[]> =>
      (await call(routes.schedules, { params: { id: articleId }, signal })).items,
  });
}

/** Lets a signed revision go out by itself. 409 with every issue, or with the choices where a time comes twice. */
export function schedule(articleId: string, body: Scheduling, key: string): Promise<Scheduled> {
  return call(routes.schedule, { params: { id: articleId }, body, idempotencyKey: key });
}

/** Cancels a schedule before its time. */
export function cancelSchedule(id: string, reason: string): Promise<{ article: ArticleView }> {
  return call(routes.cancel, { params: { id }, body: { reason } });
}

/** What goes live by itself with its checks, the next first; or what failed to, the last first. */
export function goesLiveQuery(state: 'open' | 'failed'): PagesOf<GoesLive> {
  return infiniteQueryOptions<
    GoesLive,
    Error,
    InfiniteData<GoesLive, string | null>,
    QueryKey,
    string | null
  >({
    queryKey: ['schedules', state],
    queryFn: ({ pageParam, signal }) => {
      const more = pageParam === null ? {} : { cursor: pageParam };
      const query = { state, checked: 'true', limit: 25, ...more } as const;
      return call(routes.goesLive, { query, signal });
    },
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
  });
}

/** What stands in the way of an article’s open schedule, as things are; null where it has none. */
export function scheduleCheckQuery(articleId: string): QueryOf<GoesLive['items'][number]['check']> {
  return queryOptions<GoesLive['items'][number]['check']>({
    queryKey: ['articles', articleId, 'schedule-check'],
    queryFn: async ({ signal }): Promise<GoesLive['items'][number]['check']> => {
      const query = { articleId, checked: 'true', limit: 1 } as const;
      return (await call(routes.goesLive, { query, signal })).items[0]?.check ?? null;
    },
  });
}

/** Every story under embargo, the one that ends first at the top. */
export function embargoesQuery(): QueryOf<EmbargoList['items']> {
  return queryOptions<EmbargoList['items']>({
    queryKey: ['embargoes'],
    queryFn: async ({ signal }): Promise<EmbargoList['items']> =>
      (await call(routes.embargoes, { signal })).items,
  });
}
