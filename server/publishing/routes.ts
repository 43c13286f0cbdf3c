import { byIdSchema } from '#contract/api/shapes.ts';
import {
  bulkPublishBody,
  bulkPublishSchema,
  glassReviewBody,
  killBody,
  killConfirmationBody,
  publicationListSchema,
  publishBody,
  publishChecksQuery,
  publishChecksSchema,
  withdrawalBody,
} from '#contract/api/publishing.ts';
import { articleViewSchema } from '#contract/api/writing.ts';
import { z } from 'zod';
import { nothing } from '#server/kit/http/body-spec.ts';
import { defineRoute } from '#server/writing/services.ts';
import { viewArticle } from '#server/writing/queries/view-article.ts';
import { confirmKill } from './commands/confirm-kill.ts';
import { killStory } from './commands/kill-story.ts';
import { publishArticle } from './commands/publish-article.ts';
import { publishSeveral } from './commands/publish-several.ts';
import { reviewGlass } from './commands/review-glass.ts';
import { withdrawArticle } from './commands/withdraw-article.ts';
import { askPublishChecks } from './queries/ask-publish-checks.ts';
import { publicationsOf } from './queries/publications-of.ts';
import { mergeRoutes } from './merge-routes.ts';
import { noteRoutes } from './note-routes.ts';
import { scheduleRoutes } from './schedule-routes.ts';

const tag = 'publishing';
const published = z.object({ publicationId: z.uuid(), article: articleViewSchema });

/** Everything the publishing room answers. */
export const publishingRoutes = [
  ...scheduleRoutes,
  ...noteRoutes,
  ...mergeRoutes,
  defineRoute({
    method: 'GET',
    path: '/articles/:id/publish-checks',
    access: 'signed-in',
    tag,
    summary:
      'Everything that stands in the way of publishing a revision, and the kind that fits what changed',
    params: byIdSchema,
    query: publishChecksQuery,
    responses: { 200: publishChecksSchema },
    handle: async ({ actor, params, query, services }) => ({
      status: 200,
      body: await askPublishChecks(services, actor, { articleId: params.id, ...query }),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/articles/:id/publications',
    access: 'signed-in',
    tag,
    summary: 'Everything that happened to an article in public, newest first',
    params: byIdSchema,
    responses: { 200: publicationListSchema },
    handle: async ({ params, services }) => ({
      status: 200,
      body: { items: await publicationsOf(services, params.id) },
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/articles/:id/publications',
    access: 'signed-in',
    tag,
    summary: 'Make a signed revision the one readers see',
    params: byIdSchema,
    body: publishBody,
    problems: { 409: 'publish-checks-failed' },
    responses: { 201: published },
    handle: async ({ actor, params, body, services }) => {
      const { publicationId } = await publishArticle(services, actor, {
        articleId: params.id,
        ...body,
      });
      return {
        status: 201,
        body: { publicationId, article: await viewArticle(services, actor, params.id) },
      };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/publications/bulk',
    access: 'signed-in',
    tag,
    summary: 'Make revisions of several articles live, each by itself with all its checks',
    body: bulkPublishBody,
    responses: { 200: bulkPublishSchema },
    handle: async ({ actor, body, services }) => ({
      status: 200,
      body: { items: await publishSeveral(services, actor, body.items) },
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/publications/:id/reviews',
    access: 'signed-in',
    tag,
    summary: 'Say, as a second person, whether what went out without its signatures stands',
    params: byIdSchema,
    body: glassReviewBody,
    responses: { 201: z.object({ article: articleViewSchema }) },
    handle: async ({ actor, params, body, services }) => {
      const review = { publicationId: params.id, ...body };
      const { articleId } = await reviewGlass(services, actor, review);
      return { status: 201, body: { article: await viewArticle(services, actor, articleId) } };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/articles/:id/withdrawals',
    access: 'signed-in',
    tag,
    summary: 'Take a live article away from readers, with a notice in its place',
    params: byIdSchema,
    body: withdrawalBody,
    responses: { 201: published },
    handle: async ({ actor, params, body, services }) => {
      const { publicationId } = await withdrawArticle(services, actor, {
        articleId: params.id,
        notice: body.notice,
      });
      return {
        status: 201,
        body: { publicationId, article: await viewArticle(services, actor, params.id) },
      };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/stories/:id/kills',
    access: 'signed-in',
    tag,
    summary: 'End a story for good, in every language and every output',
    params: byIdSchema,
    body: killBody,
    responses: { 201: z.object({ killId: z.uuid() }) },
    handle: async ({ actor, params, body, services }) => ({
      status: 201,
      body: await killStory(services, actor, { storyId: params.id, ...body }),
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/stories/:id/kill-confirmations',
    access: 'signed-in',
    tag,
    summary: 'Confirm, as a second person, that a kill was right',
    params: byIdSchema,
    body: killConfirmationBody,
    responses: { 204: nothing },
    handle: async ({ actor, params, body, services }) => {
      await confirmKill(services, actor, { storyId: params.id, note: body.note });
      return { status: 204 };
    },
  }),
];
