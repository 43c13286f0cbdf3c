import { byIdSchema } from '#contract/api/shapes.ts';
import { recordListSchema, recordQuery, verificationSchema } from '#contract/api/record.ts';
import { forbidden } from '#server/kit/refused.ts';
import { defineRoute } from '#server/kit/http/route.ts';
import { readRecord } from './queries/read-record.ts';
import { verifyRecord } from './queries/verify-record.ts';

const tag = 'record';

/** Everything the record room answers. */
export const recordRoutes = [
  defineRoute({
    method: 'GET',
    path: '/record',
    access: 'signed-in',
    tag,
    summary: 'Who did what, newest first: the whole newsroom for admins, else one story or article',
    query: recordQuery,
    responses: { 200: recordListSchema },
    handle: async ({ actor, query, services }) => {
      if (query.articleId === undefined && query.storyId === undefined && !actor.isAdmin) {
        throw forbidden(
          'right-missing',
          'The whole record is for admins; name a story or an article.',
        );
      }
      return { status: 200, body: await readRecord(services, query) };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/articles/:id/timeline',
    access: 'signed-in',
    tag,
    summary: 'What happened to an article and its story, newest first',
    params: byIdSchema,
    query: recordQuery.omit({ articleId: true, storyId: true }),
    responses: { 200: recordListSchema },
    handle: async ({ params, query, services }) => ({
      status: 200,
      body: await readRecord(services, { ...query, articleId: params.id }),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/record/verification',
    access: { newsroom: 'admin' },
    tag,
    summary: 'Walk the whole chain and hold it against the anchors outside the database',
    responses: { 200: verificationSchema },
    handle: async ({ services }) => ({
      status: 200,
      body: await verifyRecord(services, services.anchorFile),
    }),
  }),
];
