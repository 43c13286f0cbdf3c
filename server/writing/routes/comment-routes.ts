import {
  mentionableSchema,
  newThreadBody,
  replyBody,
  threadListSchema,
  threadSchema,
} from '#contract/api/comments.ts';
import { byIdSchema } from '#contract/api/shapes.ts';
import { openThread } from '../commands/open-thread.ts';
import { replyToThread } from '../commands/reply-to-thread.ts';
import { settleThread } from '../commands/settle-thread.ts';
import { mentionablePeople, threadsOf, viewThread } from '../queries/threads.ts';
import { defineRoute } from '../services.ts';

const tag = 'writing';

/** What is said about an article beside its text. */
export const commentRoutes = [
  defineRoute({
    method: 'GET',
    path: '/articles/:id/comments',
    access: 'signed-in',
    tag,
    summary: 'The threads of comments on an article, open and resolved',
    params: byIdSchema,
    responses: { 200: threadListSchema },
    handle: async ({ services, actor, params }) => ({
      status: 200,
      body: { threads: await threadsOf(services, actor, params.id) },
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/articles/:id/mentionable-people',
    access: 'signed-in',
    tag,
    summary: 'Whom a comment on an article can call by name: everybody who can read it',
    params: byIdSchema,
    responses: { 200: mentionableSchema },
    handle: async ({ services, params }) => ({
      status: 200,
      body: { items: await mentionablePeople(services, params.id) },
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/articles/:id/comments',
    access: 'signed-in',
    tag,
    summary: 'Open a thread about a passage, a block, a field or the whole article',
    description:
      'A passage is named by positions in the body as it was at a position of its log; what happened to it since is reckoned in.',
    params: byIdSchema,
    body: newThreadBody,
    problems: { 412: 'stale-position', 422: 'reference-unknown' },
    responses: { 201: threadSchema },
    handle: async ({ services, actor, params, body }) => {
      const { threadId } = await openThread(services, actor, { articleId: params.id, ...body });
      return { status: 201, body: await viewThread(services, actor, threadId) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/comments/:id/replies',
    access: 'signed-in',
    tag,
    summary: 'Answer in a thread',
    params: byIdSchema,
    body: replyBody,
    problems: { 422: 'reference-unknown' },
    responses: { 201: threadSchema },
    handle: async ({ services, actor, params, body }) => {
      await replyToThread(services, actor, { threadId: params.id, ...body });
      return { status: 201, body: await viewThread(services, actor, params.id) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/comments/:id/resolutions',
    access: 'signed-in',
    tag,
    summary: 'Resolve a thread; nothing happens when it is resolved already',
    params: byIdSchema,
    responses: { 201: threadSchema },
    handle: async ({ services, actor, params }) => {
      await settleThread(services, actor, { threadId: params.id, kind: 'resolved' });
      return { status: 201, body: await viewThread(services, actor, params.id) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/comments/:id/reopenings',
    access: 'signed-in',
    tag,
    summary: 'Open a resolved thread again; nothing happens when it is open',
    params: byIdSchema,
    responses: { 201: threadSchema },
    handle: async ({ services, actor, params }) => {
      await settleThread(services, actor, { threadId: params.id, kind: 'reopened' });
      return { status: 201, body: await viewThread(services, actor, params.id) };
    },
  }),
];
