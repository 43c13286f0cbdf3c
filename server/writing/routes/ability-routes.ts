import { abilitiesQuery, personAbilitiesSchema } from '#contract/api/abilities.ts';
import { byIdSchema } from '#contract/api/shapes.ts';
import { viewAbilities } from '../queries/view-abilities.ts';
import { defineRoute } from '../services.ts';

/** Who may do what with an article, and why not. */
export const abilityRoutes = [
  defineRoute({
    method: 'GET',
    path: '/articles/:id/abilities',
    access: 'signed-in',
    tag: 'writing',
    summary: 'What somebody may do with an article, and why not',
    description:
      'Of oneself for everybody; of others for whoever may return articles on its desk, and for admins.',
    params: byIdSchema,
    query: abilitiesQuery,
    problems: { 403: 'right-missing' },
    responses: { 200: personAbilitiesSchema },
    handle: async ({ services, actor, params, query }) => ({
      status: 200,
      body: await viewAbilities(services, actor, {
        articleId: params.id,
        personId: query.personId ?? actor.personId,
      }),
    }),
  }),
];
