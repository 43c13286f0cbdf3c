import {
  notificationListSchema,
  notificationQuery,
  notificationReadsBody,
  notificationReadsSchema,
} from '#contract/api/comments.ts';
import { defineRoute } from '#server/kit/http/route.ts';
import { readNotifications } from './commands/read-notifications.ts';
import { notificationsOf } from './queries/notifications-of.ts';

const tag = 'planning';

/** What the planning room tells each person. */
export const planningRoutes = [
  defineRoute({
    method: 'GET',
    path: '/notifications',
    access: 'signed-in',
    tag,
    summary: 'What you should know of, newest first, and how much of it is unread',
    query: notificationQuery,
    responses: { 200: notificationListSchema },
    handle: async ({ services, actor, query }) => ({
      status: 200,
      body: await notificationsOf(services, actor, query),
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/notifications/reads',
    access: 'signed-in',
    tag,
    summary: 'Say which of your notifications you have read: some, or one and all before it',
    body: notificationReadsBody,
    responses: { 200: notificationReadsSchema },
    handle: async ({ services, actor, body }) => ({
      status: 200,
      body: { unread: await readNotifications(services, actor, body) },
    }),
  }),
];
