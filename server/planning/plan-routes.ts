import {
  calendarQuery,
  calendarSchema,
  madeFromPlanSchema,
  newPlanItemBody,
  planCancellationBody,
  planItemChangeBody,
  planItemSchema,
} from '#contract/api/plan.ts';
import { byIdSchema } from '#contract/api/shapes.ts';
import { defineRoute } from '#server/kit/http/route.ts';
import { beginPlannedStory } from './commands/begin-planned-story.ts';
import { cancelPlanItem } from './commands/cancel-plan-item.ts';
import { changePlanItem } from './commands/change-plan-item.ts';
import { createPlanItem } from './commands/create-plan-item.ts';
import { viewCalendar } from './queries/view-calendar.ts';
import { viewPlanItem } from './queries/view-plan-item.ts';

const tag = 'planning';

/** What the newsroom means to have, and when. */
export const planRoutes = [
  defineRoute({
    method: 'GET',
    path: '/calendar',
    access: 'signed-in',
    tag,
    summary: 'What is planned, scheduled and embargoed in some days',
    query: calendarQuery,
    problems: { 422: 'too-many-days' },
    responses: { 200: calendarSchema },
    handle: async ({ services, query }) => ({
      status: 200,
      body: await viewCalendar(services, query),
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/plan-items',
    access: { right: 'write' },
    tag,
    summary: 'Plan a story before there is one',
    body: newPlanItemBody,
    problems: { 422: 'planned-past' },
    responses: { 201: planItemSchema },
    handle: async ({ services, actor, body }) => {
      const id = await createPlanItem(services, actor, body);
      return { status: 201, body: await viewPlanItem(services, actor, id) };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/plan-items/:id',
    access: 'signed-in',
    tag,
    summary: 'A planned story, and what you may do about it',
    params: byIdSchema,
    responses: { 200: planItemSchema },
    handle: async ({ services, actor, params }) => ({
      status: 200,
      body: await viewPlanItem(services, actor, params.id),
    }),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/plan-items/:id',
    access: { right: 'write' },
    tag,
    summary: 'Change what is planned',
    params: byIdSchema,
    body: planItemChangeBody,
    ifMatch: 'required',
    problems: { 409: 'plan-made', 412: 'stale-version', 422: 'planned-past' },
    responses: { 200: planItemSchema },
    handle: async ({ services, actor, params, body, ifMatch }) => {
      const { id } = params;
      await changePlanItem(services, actor, { id, version: ifMatch, change: body });
      return { status: 200, body: await viewPlanItem(services, actor, id) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/plan-items/:id/cancellations',
    access: { right: 'write' },
    tag,
    summary: 'Give a planned story up',
    params: byIdSchema,
    body: planCancellationBody,
    problems: { 409: 'plan-cancelled' },
    responses: { 201: planItemSchema },
    handle: async ({ services, actor, params, body }) => {
      await cancelPlanItem(services, actor, { id: params.id, ...body });
      return { status: 201, body: await viewPlanItem(services, actor, params.id) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/plan-items/:id/stories',
    access: { right: 'write' },
    tag,
    summary: 'Begin the story that was planned',
    params: byIdSchema,
    problems: { 409: 'plan-made' },
    responses: { 201: madeFromPlanSchema },
    handle: async ({ services, actor, params }) => ({
      status: 201,
      body: await beginPlannedStory(services, actor, params.id),
    }),
  }),
];
