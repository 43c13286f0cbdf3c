import {
  historyQuery,
  historySchema,
  momentQuery,
  momentSchema,
  restorationBody,
  restorationSchema,
} from '#contract/api/history.ts';
import { byIdSchema } from '#contract/api/shapes.ts';
import { restoreText } from '../commands/restore-text.ts';
import { viewHistory } from '../queries/view-history.ts';
import { viewMoment } from '../queries/view-moment.ts';
import { defineRoute } from '../services.ts';

const tag = 'writing';

/** History: what was decided and who sat at a text, what it said at any moment, and bringing that back. */
export const historyRoutes = [
  defineRoute({
    method: 'GET',
    path: '/articles/:id/history',
    access: 'signed-in',
    tag,
    summary: 'Milestones and sittings of an article, newest first',
    params: byIdSchema,
    query: historyQuery,
    responses: { 200: historySchema },
    handle: async ({ services, params, query }) => ({
      status: 200,
      body: await viewHistory(services, params.id, query),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/articles/:id/moments',
    access: 'signed-in',
    tag,
    summary: 'What the text said at a position of its log, or at an instant',
    params: byIdSchema,
    query: momentQuery,
    responses: { 200: momentSchema },
    handle: async ({ services, params, query }) => ({
      status: 200,
      body: await viewMoment(services, params.id, query),
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/articles/:id/restorations',
    access: { right: 'write' },
    tag,
    summary: 'Bring back a block, a field or the whole text as a new edit',
    description:
      'From a position of the log or from a revision. With `ifPosition` it is refused when the text stands elsewhere by now; 412 carries what stands. To undo it, bring back `before`.',
    params: byIdSchema,
    body: restorationBody,
    problems: { 409: 'block-does-not-fit', 412: 'stale-position' },
    responses: { 201: restorationSchema },
    handle: async ({ services, actor, params, body }) => ({
      status: 201,
      body: await restoreText(services, actor, { articleId: params.id, ...body }),
    }),
  }),
];
