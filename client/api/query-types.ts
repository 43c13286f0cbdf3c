import type {
  DataTag,
  InfiniteData,
  QueryKey,
  UnusedSkipTokenInfiniteOptions,
  UnusedSkipTokenOptions,
} from '@tanstack/react-query';

/** What `queryOptions` gives for an answer; written down so that a room’s `api.ts` can say what it exports. */
export type QueryOf<Answer> = UnusedSkipTokenOptions<Answer> & {
  queryKey: DataTag<QueryKey, Answer, Error>;
};

/** What `infiniteQueryOptions` gives for keyset pages; the cursor of the first page is null. */
export type PagesOf<Page> = UnusedSkipTokenInfiniteOptions<
  Page,
  Error,
  InfiniteData<Page, string | null>,
  QueryKey,
  string | null
> & { queryKey: DataTag<QueryKey, InfiniteData<Page>, Error> };
