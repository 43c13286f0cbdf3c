import { z } from 'zod';
import {
  articleSchedulesSchema,
  embargoListSchema,
  goesLiveQuery,
  goesLiveSchema,
  scheduleBody,
  scheduleChecksQuery,
  scheduleChecksSchema,
  scheduleEndBody,
} from '#contract/api/schedules.ts';
import { byIdSchema, idSchema } from '#contract/api/shapes.ts';
import { articleViewSchema } from '#contract/api/writing.ts';
import { viewArticle } from '#server/writing/queries/view-article.ts';
import { defineRoute } from '#server/writing/services.ts';
import { cancelSchedule } from './commands/cancel-schedule.ts';
import { scheduleArticle } from './commands/schedule-article.ts';
import { askScheduleChecks } from './queries/ask-schedule-checks.ts';
import { articleSchedules, embargoes, whatGoesLive } from './queries/what-goes-live.ts';

const tag = 'publishing';

/** What goes out by itself, and what is held back until its time. */
export const scheduleRoutes = [
  defineRoute({
    method: 'GET',
    path: '/articles/:id/schedule-checks',
    access: 'signed-in',
    tag,
    summary:
      'What would happen if a revision went out at a local time: its instant, and every check as it would be then',
    params: byIdSchema,
    query: scheduleChecksQuery,
    responses: { 200: scheduleChecksSchema },
    handle: async ({ actor, params, query, services }) => {
      const { which = null, ...asked } = query;
      const about = { articleId: params.id, ...asked, fold: which };
      return { status: 200, body: await askScheduleChecks(services, actor, about) };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/articles/:id/schedules',
    access: 'signed-in',
    tag,
    summary: 'Every schedule of an article with what became of it, newest first',
    params: byIdSchema,
    responses: { 200: articleSchedulesSchema },
    handle: async ({ params, services }) => ({
      status: 200,
      body: { items: await articleSchedules(services, params.id) },
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/articles/:id/schedules',
    access: 'signed-in',
    tag,
    summary: 'Let a signed revision go out by itself at a local time',
    description:
      'A time that clocks skip is refused with its neighbours, one that they show twice is asked about (409 `time-twice`, both in `current.choices`) unless `which` says. Every publish check is asked now, as it would be at that instant, and again when it has come.',
    params: byIdSchema,
    body: scheduleBody,
    problems: { 409: 'publish-checks-failed', 422: 'time-skipped' },
    responses: { 201: z.object({ scheduleId: idSchema, article: articleViewSchema }) },
    handle: async ({ actor, params, body, services }) => {
      const { which = null, ...wanted } = body;
      const request = { articleId: params.id, ...wanted, fold: which };
      const { scheduleId } = await scheduleArticle(services, actor, request);
      const article = await viewArticle(services, actor, params.id);
      return { status: 201, body: { scheduleId, article } };
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/schedules/:id',
    access: 'signed-in',
    tag,
    summary: 'Cancel a schedule before its time, with a reason',
    params: byIdSchema,
    body: scheduleEndBody,
    responses: { 200: z.object({ article: articleViewSchema }) },
    handle: async ({ actor, params, body, services }) => {
      const about = { scheduleId: params.id, reason: body.reason };
      const { articleId } = await cancelSchedule(services, actor, about);
      return { status: 200, body: { article: await viewArticle(services, actor, articleId) } };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/schedules',
    access: 'signed-in',
    tag,
    summary: 'What goes live by itself, the next first; or what failed to, the last first',
    query: goesLiveQuery,
    responses: { 200: goesLiveSchema },
    handle: async ({ query, services }) => ({
      status: 200,
      body: await whatGoesLive(services, query),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/embargoes',
    access: 'signed-in',
    tag,
    summary: 'Every story under embargo, with the last look at the public outputs for its words',
    responses: { 200: embargoListSchema },
    handle: async ({ services }) => ({ status: 200, body: await embargoes(services) }),
  }),
];
