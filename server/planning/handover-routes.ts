import { figuresQuery, figuresSchema } from '#contract/api/figures.ts';
import {
  deadlinesBody,
  deadlinesSchema,
  handoverNoteBody,
  handoverNoteSchema,
  handoverQuery,
  handoverSchema,
  taskListSchema,
  tasksQuery,
} from '#contract/api/handover.ts';
import { byIdSchema } from '#contract/api/shapes.ts';
import { tellingBody, tellingSchema } from '#contract/api/telling.ts';
import { etagOf } from '#server/kit/http/if-match.ts';
import { defineRoute } from '#server/kit/http/route.ts';
import { demand } from '#server/writing/refuse.ts';
import { maySpeak } from '#server/writing/rules/comment-rules.ts';
import { leaveNote, setDeadlines } from './commands/save-handover.ts';
import { saveTelling } from './commands/save-telling.ts';
import { deadlinesOf } from './queries/deadlines-of.ts';
import { figuresOf } from './queries/figures.ts';
import { handoverFor } from './queries/handover.ts';
import { tasksOf } from './queries/tasks-of.ts';
import { tellingOf } from './queries/telling-of.ts';

const tag = 'planning';

/** What people owe, what a shift finds and leaves, how people want to be told, and figures of how it went. */
export const handoverRoutes = [
  defineRoute({
    method: 'GET',
    path: '/tasks',
    access: 'signed-in',
    tag,
    summary: 'What is owed on your desks, by its clock; facts open and close it, nobody else',
    query: tasksQuery,
    responses: { 200: taskListSchema },
    handle: async ({ services, actor, query }) => ({
      status: 200,
      body: await tasksOf(services, actor, query),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/handover',
    access: 'signed-in',
    tag,
    summary:
      'What others did on your desks since you were last here, what you owe, and what comes next',
    query: handoverQuery,
    responses: { 200: handoverSchema },
    handle: async ({ services, actor, query }) => ({
      status: 200,
      body: await handoverFor(services, actor, query),
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/handover/notes',
    access: 'signed-in',
    tag,
    summary: 'Leave a note to a desk’s next shift; it carries your name and stays',
    body: handoverNoteBody,
    responses: { 201: handoverNoteSchema },
    handle: async ({ services, actor, body }) => {
      demand(maySpeak(actor));
      return { status: 201, body: await leaveNote(services, actor, body) };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/desks/:id/deadlines',
    access: 'signed-in',
    tag,
    summary: 'How soon a desk wants things done',
    params: byIdSchema,
    responses: { 200: deadlinesSchema },
    handle: async ({ services, actor, params }) => {
      const body = await deadlinesOf(services, actor, params.id);
      return { status: 200, headers: { ETag: etagOf(body.version) }, body };
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/desks/:id/deadlines',
    access: 'signed-in',
    tag,
    summary: 'Say how soon a desk wants things done; open tasks follow',
    description: 'For whoever holds the desk’s right `sign-off-steps`, and for admins.',
    params: byIdSchema,
    body: deadlinesBody,
    ifMatch: 'required',
    problems: { 412: 'stale-version' },
    responses: { 200: deadlinesSchema },
    handle: async ({ services, actor, params, body, ifMatch }) => {
      const asked = { deskId: params.id, version: ifMatch, ...body };
      const saved = await setDeadlines(services, actor, asked);
      return { status: 200, headers: { ETag: etagOf(saved.version) }, body: saved };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/me/telling',
    access: 'signed-in',
    tag,
    summary: 'How you want to be told of what, and when not to be written to',
    responses: { 200: tellingSchema },
    handle: async ({ services, actor }) => ({
      status: 200,
      body: await tellingOf(services, actor),
    }),
  }),
  defineRoute({
    method: 'PUT',
    path: '/me/telling',
    access: 'signed-in',
    tag,
    summary: 'Choose how to be told; alarms come in any case',
    body: tellingBody,
    sessionOnly: true,
    responses: { 200: tellingSchema },
    handle: async ({ services, actor, body }) => ({
      status: 200,
      body: await saveTelling(services, actor, body),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/figures',
    access: 'signed-in',
    tag,
    summary:
      'How long signatures and publications took, corrections by desk, schedules that were late',
    query: figuresQuery,
    responses: { 200: figuresSchema },
    handle: async ({ services, actor, query }) => {
      demand(maySpeak(actor));
      return { status: 200, body: await figuresOf(services, query) };
    },
  }),
];
