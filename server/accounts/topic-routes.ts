import { topicListSchema, topicQuery } from '#contract/api/topics.ts';
import { defineRoute } from '#server/kit/http/route.ts';
import { findTopics } from './queries/find-topics.ts';

/** What stories are about: IPTC’s Media Topics, as far as they were loaded. */
export const topicRoutes = [
  defineRoute({
    method: 'GET',
    path: '/topics',
    access: 'signed-in',
    tag: 'accounts',
    summary: 'Topics by part of their name or code, the likeliest first',
    query: topicQuery,
    responses: { 200: topicListSchema },
    handle: async ({ services, query }) => ({
      status: 200,
      body: await findTopics(services, query),
    }),
  }),
];
