import { byIdSchema } from '#contract/api/shapes.ts';
import { mergedTextsSchema, transferBody, transferredSchema } from '#contract/api/transfers.ts';
import { transferBlock } from '../commands/transfer-block.ts';
import { mergedTexts } from '../queries/merged-texts.ts';
import { defineRoute } from '../services.ts';

const tag = 'writing';

/** What stands in the stories that were merged into an article’s, and bringing it over. */
export const transferRoutes = [
  defineRoute({
    method: 'GET',
    path: '/articles/:id/merged-texts',
    access: 'signed-in',
    tag,
    summary: 'The texts of the stories merged into this one, block by block, with who wrote each',
    params: byIdSchema,
    responses: { 200: mergedTextsSchema },
    handle: async ({ services, actor, params }) => ({
      status: 200,
      body: await mergedTexts(services, actor, params.id),
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/articles/:id/transfers',
    access: { right: 'write' },
    tag,
    summary: 'Bring a block of a merged story over, its words those of who wrote them',
    description:
      'Only from a story that was merged into this one, in the same language. To undo it, bring `blockId` of `before` back by `POST /articles/:id/restorations`.',
    params: byIdSchema,
    body: transferBody,
    problems: { 409: 'story-not-merged', 422: 'other-language' },
    responses: { 201: transferredSchema },
    handle: async ({ services, actor, params, body }) => ({
      status: 201,
      body: await transferBlock(services, actor, { articleId: params.id, ...body }),
    }),
  }),
];
