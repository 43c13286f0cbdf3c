import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { inLineBody, Staleness, translationBody } from '#contract/api/translation.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import type { Content } from '#contract/content.ts';
import { articleTexts } from '#client/api/article-texts.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { QueryOf } from '#client/api/query-types.ts';

type ById = { id: string };
export type NewVersion = z.input<typeof translationBody>;
export type Pairs = z.input<typeof inLineBody>['pairs'];

const routes = {
  staleness: { method: 'GET', path: '/articles/:id/staleness' } as ClientRoute<{
    params: ById;
    answer: Staleness;
  }>,
  mark: { method: 'POST', path: '/articles/:id/in-line-marks' } as ClientRoute<{
    params: ById;
    body: { pairs: Pairs };
    answer: Staleness;
  }>,
  add: { method: 'POST', path: '/articles/:id/translations' } as ClientRoute<{
    params: ById;
    body: NewVersion;
    answer: ArticleView;
  }>,
};

/** How often the source is looked at, in milliseconds: it moves when somebody publishes it. */
const LOOK_AGAIN = 15_000;

/** How each block of a translation stands to its source now. */
export function stalenessQuery(article: {
  id: string;
  sourceArticleId: string | null;
}): QueryOf<Staleness> {
  return queryOptions<Staleness>({
    queryKey: ['articles', article.id, 'staleness'],
    queryFn: ({ signal }) => call(routes.staleness, { params: { id: article.id }, signal }),
    enabled: article.sourceArticleId !== null,
    refetchInterval: LOOK_AGAIN,
  });
}

/** The text a translation is made from: a kept revision, or the working copy of a source that has none yet. */
export type SourceText = { language: string; content: Content; number: number | null };

type Reference = { sourceArticleId: string; sourceRevisionId: string | null };

/** Reads the source’s text as it counts for translators: the live revision, else the head, else what is typed. */
export function sourceQuery({ sourceArticleId, sourceRevisionId }: Reference): QueryOf<SourceText> {
  return queryOptions<SourceText>({
    queryKey: ['articles', sourceArticleId, 'source-text', sourceRevisionId],
    // While a newer revision is fetched, the one before it stays: whoever reads keeps their place.
    placeholderData: (before, query) =>
      query?.queryKey[1] === sourceArticleId ? before : undefined,
    queryFn: async ({ signal }): Promise<SourceText> => {
      const article = await call(articleTexts.read, {
        params: { id: sourceArticleId },
        signal,
      });
      const { language } = article;
      if (sourceRevisionId === null) return { language, content: article.content, number: null };
      const { content, number } = await call(articleTexts.revision, {
        params: { id: sourceRevisionId },
        signal,
      });
      return { language, content, number };
    },
  });
}

/** Says that blocks are in line with their source as it is now. 422 `unknown-block` when the source has moved on meanwhile. */
export function markInLine(articleId: string, pairs: Pairs): Promise<Staleness> {
  return call(routes.mark, { params: { id: articleId }, body: { pairs } });
}

/** Adds a language version made from an article; the key makes a second press the same version. */
export function addVersion(
  articleId: string,
  version: NewVersion,
  idempotencyKey: string,
): Promise<ArticleView> {
  return call(routes.add, { params: { id: articleId }, body: version, idempotencyKey });
}
