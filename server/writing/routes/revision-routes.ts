import { changesSchema } from '#contract/api/changes.ts';
import { byIdSchema } from '#contract/api/shapes.ts';
import {
  changesQuery,
  newRevisionBody,
  proposedCreditsSchema,
  revisionChangesQuery,
  revisionListQuery,
  revisionListSchema,
  revisionSchema,
} from '#contract/api/writing.ts';
import { makeRevision } from '../commands/make-revision.ts';
import { articleChanges, revisionChanges } from '../queries/changes.ts';
import { listRevisions } from '../queries/list-revisions.ts';
import { proposeCredits } from '../queries/propose-credits.ts';
import { viewRevision } from '../queries/view-revision.ts';
import { defineRoute } from '../services.ts';

const tag = 'writing';

/** Revisions: kept, read, laid beside one another; and who should be credited for what is in them. */
export const revisionRoutes = [
  defineRoute({
    method: 'GET',
    path: '/articles/:id/revisions',
    access: 'signed-in',
    tag,
    summary: 'The revisions of an article, newest first',
    params: byIdSchema,
    query: revisionListQuery,
    responses: { 200: revisionListSchema },
    handle: async ({ services, params, query }) => ({
      status: 200,
      body: await listRevisions(services, params.id, query),
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/articles/:id/revisions',
    access: { right: 'write' },
    tag,
    summary: 'Keep the text at a position as a revision; 200 when the head says the same already',
    params: byIdSchema,
    body: newRevisionBody,
    problems: { 412: 'stale-position' },
    responses: { 201: revisionSchema, 200: revisionSchema },
    handle: async ({ services, actor, params, body }) => {
      const cut = await makeRevision(services, actor, { articleId: params.id, ...body });
      const revision = await viewRevision(services, cut.id);
      return { status: cut.made ? 201 : 200, body: revision };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/revisions/:id',
    access: 'signed-in',
    tag,
    summary: 'A revision with its content',
    params: byIdSchema,
    responses: { 200: revisionSchema },
    handle: async ({ services, params }) => ({
      status: 200,
      body: await viewRevision(services, params.id),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/articles/:id/changes',
    access: 'signed-in',
    tag,
    summary:
      'How the working copy, or another moment, reads beside what is live, the head, nothing, a revision or a moment',
    params: byIdSchema,
    query: changesQuery,
    responses: { 200: changesSchema },
    handle: async ({ services, params, query }) => ({
      status: 200,
      body: await articleChanges(services, params.id, query),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/articles/:id/proposed-credits',
    access: 'signed-in',
    tag,
    summary: 'The credits of an article, with those that its log and its sign-offs speak for',
    params: byIdSchema,
    responses: { 200: proposedCreditsSchema },
    handle: async ({ services, params }) => ({
      status: 200,
      body: { credits: await proposeCredits(services, params.id) },
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/revisions/:id/changes',
    access: 'signed-in',
    tag,
    summary:
      'How a revision reads beside what is live, the head, nothing, another revision or a moment',
    params: byIdSchema,
    query: revisionChangesQuery,
    responses: { 200: changesSchema },
    handle: async ({ services, params, query }) => ({
      status: 200,
      body: await revisionChanges(services, params.id, query.since),
    }),
  }),
];
