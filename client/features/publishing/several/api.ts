import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { bulkPublishBody, BulkPublished } from '#contract/api/publishing.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { articleTexts, type Revision } from '#client/api/article-texts.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { QueryOf } from '#client/api/query-types.ts';

type Several = z.input<typeof bulkPublishBody>;
/** One of several articles as the server takes it. */
export type Item = Several['items'][number];
/** What became of one of several articles. */
export type Outcome = BulkPublished['items'][number];

const bulk = { method: 'POST', path: '/publications/bulk' } as ClientRoute<{
  body: Several;
  answer: BulkPublished;
}>;

/** An article with the revision that would go out; null before anything was submitted. */
export type Going = { article: ArticleView; revision: Revision | null };

/** An article as it stands when it is first asked for; what is kept or submitted later is not in it, unless it is asked for again. */
export function goingQuery(articleId: string): QueryOf<Going> {
  return queryOptions<Going>({
    queryKey: ['publishing', articleId, 'several'],
    queryFn: async ({ signal }) => {
      const article = await call(articleTexts.read, { params: { id: articleId }, signal });
      const head = article.head?.id;
      if (head === undefined) return { article, revision: null };
      return {
        article,
        revision: await call(articleTexts.revision, { params: { id: head }, signal }),
      };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** Publishes articles one after the other, each by itself; tells what became of each, in their order. */
export async function publishSeveral(items: readonly Item[], key: string): Promise<Outcome[]> {
  const body = { items: [...items] };
  return (await call(bulk, { body, idempotencyKey: key })).items;
}
