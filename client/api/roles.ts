import { queryOptions } from '@tanstack/react-query';
import type { RoleView } from '#contract/api/roles.ts';
import { call } from './call.ts';
import type { ClientRoute } from './client-route.ts';

const roles = { method: 'GET', path: '/roles' } as ClientRoute<{ answer: { items: RoleView[] } }>;

/** All roles with their rights, in the order in which they are shown. */
export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: async ({ signal }) => (await call(roles, { signal })).items,
  staleTime: 60_000,
});
