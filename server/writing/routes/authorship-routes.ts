import { authorshipSchema } from '#contract/api/authorship.ts';
import { byIdSchema } from '#contract/api/shapes.ts';
import { viewAuthorship } from '../queries/view-authorship.ts';
import { defineRoute } from '../services.ts';

/** Who wrote what in a text. */
export const authorshipRoutes = [
  defineRoute({
    method: 'GET',
    path: '/articles/:id/authorship',
    access: 'signed-in',
    tag: 'writing',
    summary: 'Who wrote which characters of the text as it stands, and how much of it',
    params: byIdSchema,
    responses: { 200: authorshipSchema },
    handle: async ({ services, params }) => ({
      status: 200,
      body: await viewAuthorship(services, params.id),
    }),
  }),
];
