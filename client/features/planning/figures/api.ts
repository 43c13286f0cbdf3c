import { queryOptions } from '@tanstack/react-query';
import type { Figures } from '#contract/api/figures.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { QueryOf } from '#client/api/query-types.ts';

const figures = { method: 'GET', path: '/figures' } as ClientRoute<{
  query: { deskId?: string; days?: number };
  answer: Figures;
}>;

/** Figures of the last days, of one desk or all. */
export function figuresQuery(query: { deskId?: string; days?: number }): QueryOf<Figures> {
  return queryOptions<Figures>({
    queryKey: ['figures', query],
    queryFn: ({ signal }) => call(figures, { query, signal }),
    staleTime: 60_000,
  });
}
