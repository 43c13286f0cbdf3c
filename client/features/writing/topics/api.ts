import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { TopicList, topicQuery } from '#contract/api/topics.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { QueryOf } from '#client/api/query-types.ts';

type Asked = z.input<typeof topicQuery>;

const find = { method: 'GET', path: '/topics' } as ClientRoute<{ query: Asked; answer: TopicList }>;

/** Topics with these words in their name or code; asks nothing for no words. */
export function topicsQuery(asked: Asked): QueryOf<TopicList> {
  return queryOptions<TopicList>({
    queryKey: ['topics', asked],
    queryFn: ({ signal }) => call(find, { query: asked, signal }),
    enabled: asked.search !== '',
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  });
}
