import { infiniteQueryOptions, type InfiniteData, type QueryKey } from '@tanstack/react-query';
import type { z } from 'zod';
import type { recordListSchema, verificationSchema } from '#contract/api/record.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { PagesOf } from '#client/api/query-types.ts';

type Cursor = string | null;
type RecordPage = z.infer<typeof recordListSchema>;
export type Verification = z.infer<typeof verificationSchema>;

const routes = {
  all: { method: 'GET', path: '/record' } as ClientRoute<{
    query: { cursor?: string };
    answer: RecordPage;
  }>,
  timeline: { method: 'GET', path: '/articles/:id/timeline' } as ClientRoute<{
    params: { id: string };
    query: { cursor?: string };
    answer: RecordPage;
  }>,
  verify: { method: 'GET', path: '/record/verification' } as ClientRoute<{ answer: Verification }>,
};

type Options = { key: QueryKey; ask: (cursor: Cursor, signal: AbortSignal) => Promise<RecordPage> };

function pages({ key, ask }: Options): PagesOf<RecordPage> {
  return infiniteQueryOptions<
    RecordPage,
    Error,
    InfiniteData<RecordPage, Cursor>,
    QueryKey,
    Cursor
  >({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
  });
}

/** The newsroom’s whole record, newest first; for those who look after it. */
export function recordQuery(): PagesOf<RecordPage> {
  return pages({
    key: ['record'],
    ask: (cursor, signal) => call(routes.all, { query: cursor === null ? {} : { cursor }, signal }),
  });
}

/** What happened to one article and its story, newest first. */
export function timelineQuery(articleId: string): PagesOf<RecordPage> {
  return pages({
    key: ['articles', articleId, 'timeline'],
    ask: (cursor, signal) =>
      call(routes.timeline, {
        params: { id: articleId },
        query: cursor === null ? {} : { cursor },
        signal,
      }),
  });
}

/** Walks the whole chain on the server and holds it against the anchors. */
export function verifyChain(): Promise<Verification> {
  return call(routes.verify, {});
}
