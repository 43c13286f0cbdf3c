import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { PersonRef } from '#contract/api/shapes.ts';
import type { embargoBody, StoryView } from '#contract/api/story.ts';
import type {
  articleChangeBody,
  ArticleView,
  proposedCreditsSchema,
  revisionListSchema,
  saveBody,
  savedSchema,
} from '#contract/api/writing.ts';
import type { CreditRow } from '#contract/content.ts';
import { deskMoves } from '#client/api/desk-moves.ts';
import { articleTexts } from '#client/api/article-texts.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import { askPeople } from '#client/api/people.ts';
import type { QueryOf } from '#client/api/query-types.ts';

type ById = { id: string };
export type SaveFields = z.input<typeof saveBody>;
export type Saved = z.infer<typeof savedSchema>;
export type ArticleChange = z.input<typeof articleChangeBody>;
export type Embargo = z.input<typeof embargoBody>['embargo'];
export type RevisionPage = z.infer<typeof revisionListSchema>;

/** The routes of one article’s screen. */
export const articleRoutes = {
  ...articleTexts,
  ...deskMoves,
  save: { method: 'PUT', path: '/articles/:id/working-copy' } as ClientRoute<{
    params: ById;
    body: SaveFields;
    answer: Saved;
  }>,
  change: { method: 'PATCH', path: '/articles/:id' } as ClientRoute<{
    params: ById;
    body: ArticleChange;
    answer: ArticleView;
  }>,
  copy: { method: 'POST', path: '/articles/:id/copies' } as ClientRoute<{
    params: ById;
    body: { slugline: string };
    answer: ArticleView;
  }>,
  embargo: { method: 'PUT', path: '/stories/:id/embargo' } as ClientRoute<{
    params: ById;
    body: { embargo: Embargo };
    answer: StoryView;
  }>,
  revisions: { method: 'GET', path: '/articles/:id/revisions' } as ClientRoute<{
    params: ById;
    query: { cursor?: string };
    answer: RevisionPage;
  }>,
  proposedCredits: { method: 'GET', path: '/articles/:id/proposed-credits' } as ClientRoute<{
    params: ById;
    answer: z.infer<typeof proposedCreditsSchema>;
  }>,
};

/** How often the open article is asked for again, in milliseconds: others’ words and signatures come in by this. */
const LOOK_AGAIN = 10_000;

/** One article with its text and what this person may do with it. */
export function articleQuery(id: string): QueryOf<ArticleView> {
  return queryOptions<ArticleView>({
    queryKey: ['articles', id],
    queryFn: ({ signal }) => call(articleRoutes.read, { params: { id }, signal }),
    refetchInterval: LOOK_AGAIN,
  });
}

/** The credits that the log and the sign-offs speak for, beside those the article has; `since` is what they depend on. */
export function proposedCreditsQuery(id: string, since: string): QueryOf<CreditRow[]> {
  return queryOptions<CreditRow[]>({
    queryKey: ['articles', id, 'proposed-credits', since],
    queryFn: async ({ signal }) =>
      (await call(articleRoutes.proposedCredits, { params: { id }, signal })).credits,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
}

/** Everybody who can be credited by their account. */
export const peopleQuery: QueryOf<PersonRef[]> = queryOptions<PersonRef[]>({
  queryKey: ['people', 'names'],
  queryFn: async (asked) => (await askPeople(asked)).map(({ id, name }) => ({ id, name })),
  staleTime: 5 * 60_000,
});
