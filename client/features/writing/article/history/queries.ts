import {
  infiniteQueryOptions,
  queryOptions,
  type InfiniteData,
  type QueryKey,
} from '@tanstack/react-query';
import type { Changes } from '#contract/api/changes.ts';
import type { Revision } from '#client/api/article-texts.ts';
import { call } from '#client/api/call.ts';
import type { PagesOf, QueryOf } from '#client/api/query-types.ts';
import { articleRoutes, type RevisionPage } from '../api.ts';

type Cursor = string | null;

/** The revisions of an article, newest first. */
export function revisionsQuery(articleId: string): PagesOf<RevisionPage> {
  return infiniteQueryOptions<
    RevisionPage,
    Error,
    InfiniteData<RevisionPage, Cursor>,
    QueryKey,
    Cursor
  >({
    queryKey: ['articles', articleId, 'revisions'],
    queryFn: ({ pageParam, signal }) =>
      call(articleRoutes.revisions, {
        params: { id: articleId },
        query: pageParam === null ? {} : { cursor: pageParam },
        signal,
      }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
  });
}

/** One revision with its text; it never changes. */
export function revisionQuery(id: string): QueryOf<Revision> {
  return queryOptions<Revision>({
    queryKey: ['revisions', id],
    queryFn: ({ signal }) => call(articleRoutes.revision, { params: { id }, signal }),
    staleTime: Infinity,
  });
}

/** What two states of a text are called in a comparison: the text as it is, or a revision’s id. */
export type Compared = { articleId: string; to: string; since: string; position: number };
/** The text as it is being written now. */
export const NOW = 'now';

/** How one state of the text reads beside another; `since` may be `live`, `head`, `nothing` or a revision. */
export function comparisonQuery({ articleId, to, since, position }: Compared): QueryOf<Changes> {
  return queryOptions<Changes>({
    queryKey: ['articles', articleId, 'changes', to, since, to === NOW ? position : 0],
    queryFn: ({ signal }) =>
      to === NOW
        ? call(articleRoutes.changes, { params: { id: articleId }, query: { since }, signal })
        : call(articleRoutes.revisionChanges, { params: { id: to }, query: { since }, signal }),
  });
}
