import { byIdSchema } from '#contract/api/common.ts';
import {
  newRevisionBody,
  revisionListQuery,
  revisionListSchema,
  revisionSchema,
} from '#contract/api/writing.ts';
import { makeRevision } from '../commands/make-revision.ts';
import { listRevisions } from '../queries/list-revisions.ts';
import { viewRevision } from '../queries/view-revision.ts';
import { defineRoute } from '../services.ts';

const tag = 'writing';

/** Revisions: kept and read. */
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
];
