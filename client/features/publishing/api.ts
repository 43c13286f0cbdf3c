import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Changes } from '#contract/api/changes.ts';
import type { ListedPublication } from '#contract/api/publication.ts';
import type {
  glassReviewBody,
  killBody,
  killConfirmationBody,
  publishBody,
  publishChecksQuery,
  publishChecksSchema,
} from '#contract/api/publishing.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import type { LiveKind } from '#contract/vocabulary.ts';
import { articleTexts, type Revision } from '#client/api/article-texts.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { QueryOf } from '#client/api/query-types.ts';

type ById = { id: string };
export type Checks = z.infer<typeof publishChecksSchema>;
export type Publishing = z.input<typeof publishBody>;
export type GlassReview = z.input<typeof glassReviewBody>;
export type Killing = z.input<typeof killBody>;
type Published = { publicationId: string; article: ArticleView };

const routes = {
  checks: { method: 'GET', path: '/articles/:id/publish-checks' } as ClientRoute<{
    params: ById;
    query: z.input<typeof publishChecksQuery>;
    answer: Checks;
  }>,
  publications: { method: 'GET', path: '/articles/:id/publications' } as ClientRoute<{
    params: ById;
    answer: { items: ListedPublication[] };
  }>,
  publish: { method: 'POST', path: '/articles/:id/publications' } as ClientRoute<{
    params: ById;
    body: Publishing;
    answer: Published;
  }>,
  withdraw: { method: 'POST', path: '/articles/:id/withdrawals' } as ClientRoute<{
    params: ById;
    body: { notice: string };
    answer: Published;
  }>,
  reviewGlass: { method: 'POST', path: '/publications/:id/reviews' } as ClientRoute<{
    params: ById;
    body: GlassReview;
    answer: { article: ArticleView };
  }>,
  kill: { method: 'POST', path: '/stories/:id/kills' } as ClientRoute<{
    params: ById;
    body: Killing;
    answer: { killId: string };
  }>,
  confirmKill: { method: 'POST', path: '/stories/:id/kill-confirmations' } as ClientRoute<{
    params: ById;
    body: z.input<typeof killConfirmationBody>;
    answer: undefined;
  }>,
};

type Asked = { articleId: string; revisionId?: string; kind?: LiveKind };

/** Everything that stands in the way of publishing a revision as one kind; the fitting kind when none is named. */
export function checksQuery({ articleId, ...query }: Asked): QueryOf<Checks> {
  return queryOptions<Checks>({
    queryKey: ['articles', articleId, 'publish-checks', query],
    queryFn: ({ signal }) => call(routes.checks, { params: { id: articleId }, query, signal }),
  });
}

/** Everything that happened to an article in public, newest first. */
export function publicationsQuery(articleId: string): QueryOf<ListedPublication[]> {
  return queryOptions<ListedPublication[]>({
    queryKey: ['articles', articleId, 'publications'],
    queryFn: async ({ signal }): Promise<ListedPublication[]> =>
      (await call(routes.publications, { params: { id: articleId }, signal })).items,
  });
}

/** A revision that is to go out, and how it reads beside what readers saw last. Neither ever changes but by a publication. */
export type Outgoing = { revision: Revision; changes: Changes };

/** What would go out: the revision’s own words, and what readers will see changed. */
export function outgoingQuery(articleId: string, revisionId: string): QueryOf<Outgoing> {
  return queryOptions<Outgoing>({
    queryKey: ['publishing', articleId, 'outgoing', revisionId],
    queryFn: async ({ signal }) => {
      const params = { id: revisionId };
      const [revision, changes] = await Promise.all([
        call(articleTexts.revision, { params, signal }),
        call(articleTexts.revisionChanges, { params, query: { since: 'live' }, signal }),
      ]);
      return { revision, changes };
    },
    gcTime: 0,
  });
}

/** Makes a signed revision the one readers see. 409 `publish-checks-failed` with every issue. */
export function publish(articleId: string, body: Publishing, key: string): Promise<Published> {
  return call(routes.publish, { params: { id: articleId }, body, idempotencyKey: key });
}

/** A second person’s word on what went out without its signatures. */
export function reviewGlass(
  publicationId: string,
  body: GlassReview,
): Promise<{ article: ArticleView }> {
  return call(routes.reviewGlass, { params: { id: publicationId }, body });
}

/** Takes a live article away from readers; they get the notice. */
export function withdraw(articleId: string, notice: string): Promise<Published> {
  return call(routes.withdraw, { params: { id: articleId }, body: { notice } });
}

/** Ends a story in every language. 422 `notice-missing` names the versions whose readers are told nothing. */
export function kill(storyId: string, body: Killing): Promise<{ killId: string }> {
  return call(routes.kill, { params: { id: storyId }, body });
}

/** A second person’s word that a kill was right. */
export function confirmKill(storyId: string, note: string): Promise<undefined> {
  return call(routes.confirmKill, { params: { id: storyId }, body: { note } });
}
