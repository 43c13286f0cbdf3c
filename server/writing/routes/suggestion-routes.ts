import { byIdSchema } from '#contract/api/shapes.ts';
import { suggestionListSchema } from '#contract/api/suggestions.ts';
import { suggestionsIn } from '../queries/suggestions.ts';
import { defineRoute } from '../services.ts';

/** What is proposed in an article's text. Proposing and deciding are steps of the text itself. */
export const suggestionRoutes = [
  defineRoute({
    method: 'GET',
    path: '/articles/:id/suggestions',
    access: 'signed-in',
    tag: 'writing',
    summary: 'The suggestions in an article’s text that nobody has decided on',
    description: 'Each with who made it, and what it would change block by block.',
    params: byIdSchema,
    responses: { 200: suggestionListSchema },
    handle: async ({ services, params }) => ({
      status: 200,
      body: { suggestions: await suggestionsIn(services, params.id) },
    }),
  }),
];
