import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  CalendarAsked,
  CalendarView,
  NewPlanItem,
  PlanItemChange,
  PlanItemView,
} from '#contract/api/plan.ts';
import type { PersonRef } from '#contract/api/shapes.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import { askPeople } from '#client/api/people.ts';
import type { QueryOf } from '#client/api/query-types.ts';

type ById = { id: string };

const routes = {
  calendar: { method: 'GET', path: '/calendar' } as ClientRoute<{
    query: CalendarAsked;
    answer: CalendarView;
  }>,
  plan: { method: 'POST', path: '/plan-items' } as ClientRoute<{
    body: NewPlanItem;
    answer: PlanItemView;
  }>,
  item: { method: 'GET', path: '/plan-items/:id' } as ClientRoute<{
    params: ById;
    answer: PlanItemView;
  }>,
  change: { method: 'PATCH', path: '/plan-items/:id' } as ClientRoute<{
    params: ById;
    body: PlanItemChange;
    answer: PlanItemView;
  }>,
  cancel: { method: 'POST', path: '/plan-items/:id/cancellations' } as ClientRoute<{
    params: ById;
    body: { because: string };
    answer: PlanItemView;
  }>,
  begin: { method: 'POST', path: '/plan-items/:id/stories' } as ClientRoute<{
    params: ById;
    answer: { storyId: string; articleId: string };
  }>,
};

/** What is planned, scheduled and embargoed in these days. */
export function calendarQuery(asked: CalendarAsked): QueryOf<CalendarView> {
  return queryOptions<CalendarView>({
    queryKey: ['calendar', asked],
    queryFn: ({ signal }) => call(routes.calendar, { query: asked, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

/** One planned story. */
export function planItemQuery(id: string): QueryOf<PlanItemView> {
  return queryOptions<PlanItemView>({
    queryKey: ['plan-items', id],
    queryFn: ({ signal }) => call(routes.item, { params: { id }, signal }),
  });
}

/** Plans a story; the key makes a second press of the button the same plan. */
export function planStory(body: NewPlanItem, idempotencyKey: string): Promise<PlanItemView> {
  return call(routes.plan, { body, idempotencyKey });
}

/** Changes what is planned; a 412 when somebody changed it since `version`. */
export function changePlan(
  { id, version }: ById & { version: number },
  body: PlanItemChange,
): Promise<PlanItemView> {
  return call(routes.change, { params: { id }, body, ifMatch: version });
}

/** Gives a planned story up. */
export function cancelPlan(id: string, because: string): Promise<PlanItemView> {
  return call(routes.cancel, { params: { id }, body: { because } });
}

/** Begins the story that was planned; gives the article it begins with. */
export async function beginPlanned(id: string): Promise<string> {
  return (await call(routes.begin, { params: { id } })).articleId;
}

/** Everybody who can be given a story. */
export const namesQuery: QueryOf<PersonRef[]> = queryOptions<PersonRef[]>({
  queryKey: ['people', 'names'],
  queryFn: async (asked) => (await askPeople(asked)).map(({ id, name }) => ({ id, name })),
  staleTime: 5 * 60_000,
});
