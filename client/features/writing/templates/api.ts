import { queryOptions, type QueryKey } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  keepTemplateBody,
  newTemplateBody,
  templateChangeBody,
  TemplateList,
  templateQuery,
  TemplateView,
} from '#contract/api/templates.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { QueryOf } from '#client/api/query-types.ts';

type ById = { id: string };
type ListQuery = z.input<typeof templateQuery>;
export type NewTemplate = z.input<typeof newTemplateBody>;

/** The routes of story templates. */
export const templateRoutes = {
  list: { method: 'GET', path: '/desks/:id/templates' } as ClientRoute<{
    params: ById;
    query: ListQuery;
    answer: TemplateList;
  }>,
  add: { method: 'POST', path: '/desks/:id/templates' } as ClientRoute<{
    params: ById;
    body: NewTemplate;
    answer: TemplateView;
  }>,
  read: { method: 'GET', path: '/templates/:id' } as ClientRoute<{
    params: ById;
    answer: TemplateView;
  }>,
  change: { method: 'PATCH', path: '/templates/:id' } as ClientRoute<{
    params: ById;
    body: z.input<typeof templateChangeBody>;
    answer: TemplateView;
  }>,
  keep: { method: 'POST', path: '/articles/:id/templates' } as ClientRoute<{
    params: ById;
    body: z.input<typeof keepTemplateBody>;
    answer: TemplateView;
  }>,
};

/** What is asked anew after any change of a template. */
export const TEMPLATES: QueryKey = ['templates'];

/** A desk’s templates, all of them or those in use in one language. */
export function templatesQuery(deskId: string, query: ListQuery = {}): QueryOf<TemplateList> {
  return queryOptions<TemplateList>({
    queryKey: [...TEMPLATES, 'desk', deskId, query],
    queryFn: ({ signal }) => call(templateRoutes.list, { params: { id: deskId }, query, signal }),
    enabled: deskId !== '',
  });
}

/** One template with all that it brings. */
export function templateQueryOf(id: string): QueryOf<TemplateView> {
  return queryOptions<TemplateView>({
    queryKey: [...TEMPLATES, 'one', id],
    queryFn: ({ signal }) => call(templateRoutes.read, { params: { id }, signal }),
    enabled: id !== '',
  });
}
