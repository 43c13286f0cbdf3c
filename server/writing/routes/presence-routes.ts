import { presenceSchema } from '#contract/api/collab.ts';
import { defineRoute } from '../services.ts';

/** Who is in which text at this moment. */
export const presenceRoutes = [
  defineRoute({
    method: 'GET',
    path: '/presence',
    access: 'signed-in',
    tag: 'writing',
    summary: 'Who has which text open now',
    responses: { 200: presenceSchema },
    handle: async ({ services }) =>
      Promise.resolve({ status: 200, body: { articles: services.presence?.everywhere() ?? [] } }),
  }),
];
