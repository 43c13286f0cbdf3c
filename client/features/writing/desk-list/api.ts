import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  type InfiniteData,
  type QueryKey,
} from '@tanstack/react-query';
import type { z } from 'zod';
import type { presenceSchema } from '#contract/api/collab.ts';
import type { newStoryBody } from '#contract/api/story.ts';
import type {
  articleCountsSchema,
  articleListQuery,
  articleListSchema,
  ArticleRow,
  ArticleView,
} from '#contract/api/writing.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { PagesOf, QueryOf } from '#client/api/query-types.ts';
import type { Filters } from './filters.ts';

type ListQuery = Partial<Record<keyof z.input<typeof articleListQuery>, string | number>>;
type Cursor = string | null;
type Page = z.infer<typeof articleListSchema>;
export type Counts = z.infer<typeof articleCountsSchema>;
export type NewStory = z.input<typeof newStoryBody>;

const routes = {
  list: { method: 'GET', path: '/articles' } as ClientRoute<{
    query: ListQuery;
    answer: Page;
  }>,
  counts: { method: 'GET', path: '/articles/counts' } as ClientRoute<{
    query: ListQuery;
    answer: Counts;
  }>,
  presence: { method: 'GET', path: '/presence' } as ClientRoute<{
    answer: z.infer<typeof presenceSchema>;
  }>,
  begin: { method: 'POST', path: '/stories' } as ClientRoute<{
    body: NewStory;
    answer: ArticleView;
  }>,
};

/** How often the list looks for changes, in milliseconds, and up to how many pages it does so by itself. */
const LOOK_AGAIN = 15_000;
const MOST_PAGES = 4;

function asked({ mine, ...rest }: Filters): ListQuery {
  return { ...rest, ...(mine === true ? { mine: 'true' } : {}) };
}

/** Articles that fit the filters, most urgent work as the server orders it, a page at a time; renewed quietly. */
export function articleListQueryFor(filters: Filters): PagesOf<Page> {
  return infiniteQueryOptions<Page, Error, InfiniteData<Page, Cursor>, QueryKey, Cursor>({
    queryKey: ['articles', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      call(routes.list, {
        query: { ...asked(filters), ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      (state.data?.pages.length ?? 0) <= MOST_PAGES ? LOOK_AGAIN : false,
  });
}

/** How many articles stand where, within language, desk, form and search, and the kills that wait for a second person. */
export function articleCountsQuery({ form, language, deskId, search }: Filters): QueryOf<Counts> {
  const query = {
    ...(form === undefined ? {} : { form }),
    ...(language === undefined ? {} : { language }),
    ...(deskId === undefined ? {} : { deskId }),
    ...(search === undefined ? {} : { search }),
  };
  return queryOptions<Counts>({
    queryKey: ['articles', 'counts', query],
    queryFn: ({ signal }) => call(routes.counts, { query, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_AGAIN,
  });
}

type Presence = z.infer<typeof presenceSchema>;

/** Who has which text open, asked again every ten seconds while somebody looks. */
export const presenceQuery: QueryOf<Presence> = queryOptions<Presence>({
  queryKey: ['presence'],
  queryFn: ({ signal }) => call(routes.presence, { signal }),
  refetchInterval: 10_000,
});

/** The first few articles whose headline or slugline has these words; asks nothing for no words. */
export function articleSearchQuery(search: string): QueryOf<ArticleRow[]> {
  return queryOptions<ArticleRow[]>({
    queryKey: ['articles', 'search', search],
    queryFn: async ({ signal }): Promise<ArticleRow[]> =>
      (await call(routes.list, { query: { search, limit: 8 }, signal })).items,
    enabled: search !== '',
  });
}

/** Begins a story with its first article; the key makes a second press of the button the same story. */
export function beginStory(story: NewStory, idempotencyKey: string): Promise<ArticleView> {
  return call(routes.begin, { body: story, idempotencyKey });
}
