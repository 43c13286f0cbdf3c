import {
  changeAccountsBody,
  changesToTellQuery,
  changesToTellSchema,
} from '#contract/api/change-accounts.ts';
import { byIdSchema } from '#contract/api/shapes.ts';
import { defineRoute } from '#server/writing/services.ts';
import { accountForChanges } from './commands/account-for-changes.ts';
import { viewChangesToTell } from './queries/changes-to-tell.ts';

const tag = 'publishing';

/** What changed since readers saw an article last, and whether its note says so. */
export const noteRoutes = [
  defineRoute({
    method: 'GET',
    path: '/articles/:id/changes-to-tell',
    access: 'signed-in',
    tag,
    summary: 'Where readers will read something else than they do now, and what tells them',
    params: byIdSchema,
    query: changesToTellQuery,
    responses: { 200: changesToTellSchema },
    handle: async ({ params, query, services }) => ({
      status: 200,
      body: await viewChangesToTell(services, params.id, query.revisionId ?? null),
    }),
  }),
  defineRoute({
    method: 'PUT',
    path: '/articles/:id/change-accounts',
    access: 'signed-in',
    tag,
    summary: 'Say of changes that the public note tells them, or that they are minor',
    params: byIdSchema,
    body: changeAccountsBody,
    problems: { 409: 'stale-position' },
    responses: { 200: changesToTellSchema },
    handle: async ({ actor, params, body, services }) => {
      const { accounts } = body;
      const revisionId = body.revisionId ?? null;
      await accountForChanges(services, actor, { articleId: params.id, revisionId, accounts });
      return { status: 200, body: await viewChangesToTell(services, params.id, revisionId) };
    },
  }),
];
