import { z } from 'zod';
import { byIdSchema } from '#contract/api/shapes.ts';
import {
  readAgainQuery,
  readAgainSchema,
  signOffBody,
  signOffListSchema,
  signOffWithdrawalBody,
} from '#contract/api/sign-off.ts';
import { articleViewSchema } from '#contract/api/writing.ts';
import { defineRoute } from '#server/writing/services.ts';
import { viewArticle } from '#server/writing/queries/view-article.ts';
import { signOffRevision } from './commands/sign-off-revision.ts';
import { guestLinkRoutes } from './guest-link-routes.ts';
import { takeBackSignOff } from './commands/take-back-sign-off.ts';
import { askToReadAgain } from './queries/read-again.ts';

const tag = 'sign-off';
const signed = z.object({ signOffId: z.uuid(), article: articleViewSchema });

/** Everything the sign-off room answers. */
export const signOffRoutes = [
  ...guestLinkRoutes,
  defineRoute({
    method: 'GET',
    path: '/articles/:id/sign-offs',
    access: 'signed-in',
    tag,
    summary: 'Every sign-off of an article, newest first, also those taken back',
    params: byIdSchema,
    responses: { 200: signOffListSchema },
    handle: async ({ actor, params, services }) => {
      const { signOffs } = await viewArticle(services, actor, params.id);
      return { status: 200, body: { items: signOffs } };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/articles/:id/read-again',
    access: 'signed-in',
    tag,
    summary: 'What you have to read again before you sign a revision in one scope',
    params: byIdSchema,
    query: readAgainQuery,
    responses: { 200: readAgainSchema },
    handle: async ({ actor, params, query, services }) => ({
      status: 200,
      body: await askToReadAgain(services, actor, { articleId: params.id, ...query }),
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/articles/:id/sign-offs',
    access: 'signed-in',
    tag,
    summary: 'State that one exact revision may go out in one scope',
    params: byIdSchema,
    body: signOffBody,
    problems: { 403: 'wrote-these-words' },
    responses: { 201: signed },
    handle: async ({ actor, params, body, services }) => {
      const { signOffId } = await signOffRevision(services, actor, {
        articleId: params.id,
        ...body,
      });
      return {
        status: 201,
        body: { signOffId, article: await viewArticle(services, actor, params.id) },
      };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/sign-offs/:id/withdrawals',
    access: 'signed-in',
    tag,
    summary: 'Take a sign-off back',
    params: byIdSchema,
    body: signOffWithdrawalBody,
    responses: { 201: z.object({ article: articleViewSchema }) },
    handle: async ({ actor, params, body, services }) => {
      const { articleId } = await takeBackSignOff(services, actor, {
        signOffId: params.id,
        reason: body.reason,
      });
      return { status: 201, body: { article: await viewArticle(services, actor, articleId) } };
    },
  }),
];
