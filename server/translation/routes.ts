import { byIdSchema } from '#contract/api/shapes.ts';
import { inLineBody, stalenessSchema, translationBody } from '#contract/api/translation.ts';
import { articleViewSchema } from '#contract/api/writing.ts';
import { defineRoute } from '#server/writing/services.ts';
import { viewArticle } from '#server/writing/queries/view-article.ts';
import { addTranslation } from './commands/add-translation.ts';
import { bringInLine } from './commands/bring-in-line.ts';
import { stalenessOf } from './queries/staleness-of.ts';

const tag = 'translation';

/** Everything the translation room answers. */
export const translationRoutes = [
  defineRoute({
    method: 'POST',
    path: '/articles/:id/translations',
    access: 'signed-in',
    tag,
    summary: 'Add a language version made from this article',
    params: byIdSchema,
    body: translationBody,
    responses: { 201: articleViewSchema },
    handle: async ({ actor, params, body, services }) => {
      const { articleId } = await addTranslation(services, actor, {
        sourceArticleId: params.id,
        ...body,
      });
      return { status: 201, body: await viewArticle(services, actor, articleId) };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/articles/:id/staleness',
    access: 'signed-in',
    tag,
    summary: 'How each block of a translation stands to its source now',
    params: byIdSchema,
    responses: { 200: stalenessSchema },
    handle: async ({ params, services }) => ({
      status: 200,
      body: await stalenessOf(services.database.prisma, params.id),
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/articles/:id/in-line-marks',
    access: 'signed-in',
    tag,
    summary: 'Say that blocks are in line with their source as it is now',
    params: byIdSchema,
    body: inLineBody,
    responses: { 200: stalenessSchema },
    handle: async ({ actor, params, body, services }) => {
      await bringInLine(services, actor, { articleId: params.id, pairs: body.pairs });
      return { status: 200, body: await stalenessOf(services.database.prisma, params.id) };
    },
  }),
];
