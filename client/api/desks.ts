import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { deskSchema } from '#contract/api/accounts.ts';
import { call } from './call.ts';
import type { ClientRoute } from './client-route.ts';

export type DeskView = z.infer<typeof deskSchema>;

const desks = { method: 'GET', path: '/desks' } as ClientRoute<{ answer: { items: DeskView[] } }>;

/** All desks, for filters and for choosing where a story goes. */
export const desksQuery = queryOptions({
  queryKey: ['desks'],
  queryFn: async ({ signal }) => (await call(desks, { signal })).items,
  staleTime: 5 * 60_000,
});
