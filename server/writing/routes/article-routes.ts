import { byIdSchema } from '#contract/api/shapes.ts';
import {
  articleChangeBody,
  articleCountsQuery,
  articleCountsSchema,
  articleListQuery,
  articleListSchema,
  articleViewSchema,
  returnBody,
  saveBody,
  savedSchema,
  submissionBody,
} from '#contract/api/writing.ts';
import { changeArticle } from '../commands/change-article.ts';
import { returnArticle } from '../commands/return-article.ts';
import { saveWorkingCopy } from '../commands/save-working-copy.ts';
import { submitArticle } from '../commands/submit-article.ts';
import { takeBackArticle } from '../commands/take-back-article.ts';
import { countArticles } from '../queries/count-articles.ts';
import { listArticles } from '../queries/list-articles.ts';
import { viewArticle } from '../queries/view-article.ts';
import { defineRoute } from '../services.ts';

const tag = 'writing';

/** A body may have 2 MB; the other fields and the escapes of JSON need some room besides. */
const SAVE_LIMIT = 6_000_000;

/** Articles: found, read, written, given to the desk and back. */
export const articleRoutes = [
  defineRoute({
    method: 'GET',
    path: '/articles',
    access: 'signed-in',
    tag,
    summary:
      'The desk list, the last touched first; without spiked and killed ones unless asked for',
    query: articleListQuery,
    responses: { 200: articleListSchema },
    handle: async ({ services, actor, query }) => ({
      status: 200,
      body: await listArticles(services, actor, query),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/articles/counts',
    access: 'signed-in',
    tag,
    summary: 'How many articles stand where, and the kills that wait for a second person',
    query: articleCountsQuery,
    responses: { 200: articleCountsSchema },
    handle: async ({ services, actor, query }) => ({
      status: 200,
      body: await countArticles(services, actor, query),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/articles/:id',
    access: 'signed-in',
    tag,
    summary: 'An article with its text, and what you may do with it',
    params: byIdSchema,
    responses: { 200: articleViewSchema },
    handle: async ({ services, actor, params }) => ({
      status: 200,
      body: await viewArticle(services, actor, params.id),
    }),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/articles/:id',
    access: { right: 'write' },
    tag,
    summary: 'Change slug, section, commissioned length, desk or flags',
    params: byIdSchema,
    body: articleChangeBody,
    ifMatch: 'required',
    problems: { 412: 'stale-version' },
    responses: { 200: articleViewSchema },
    handle: async ({ services, actor, params, body, ifMatch }) => {
      const { id: articleId } = params;
      await changeArticle(services, actor, { articleId, version: ifMatch, change: body });
      return { status: 200, body: await viewArticle(services, actor, articleId) };
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/articles/:id/working-copy',
    access: { right: 'write' },
    tag,
    summary: 'Save the fields that are given',
    description:
      '`If-Match` names the position that was read. 412 carries what stands now, the text at that position, and who changed what since.',
    params: byIdSchema,
    body: saveBody,
    bodyLimit: SAVE_LIMIT,
    ifMatch: 'required',
    problems: { 412: 'stale-position', 422: 'content-invalid' },
    responses: { 200: savedSchema },
    handle: async ({ services, actor, params, body, ifMatch }) => {
      const { clientId = '', ...fields } = body;
      const save = { articleId: params.id, position: ifMatch, fields, clientId };
      const { position, savedAt, fields: changed } = await saveWorkingCopy(services, actor, save);
      return {
        status: 200,
        body: { position, savedAt: savedAt.toISOString(), fields: changed },
      };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/articles/:id/submissions',
    access: { right: 'submit' },
    tag,
    summary: 'Give the text at a position to the desk',
    params: byIdSchema,
    body: submissionBody,
    problems: { 409: 'nothing-to-submit', 412: 'stale-position' },
    responses: { 201: articleViewSchema },
    handle: async ({ services, actor, params, body }) => {
      await submitArticle(services, actor, { articleId: params.id, ...body });
      return { status: 201, body: await viewArticle(services, actor, params.id) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/articles/:id/returns',
    access: { right: 'return' },
    tag,
    summary: 'Give it back to the writer with a note',
    params: byIdSchema,
    body: returnBody,
    responses: { 201: articleViewSchema },
    handle: async ({ services, actor, params, body }) => {
      await returnArticle(services, actor, { articleId: params.id, ...body });
      return { status: 201, body: await viewArticle(services, actor, params.id) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/articles/:id/take-backs',
    access: { right: 'submit' },
    tag,
    summary: 'Take it back from the desk to go on writing',
    params: byIdSchema,
    responses: { 201: articleViewSchema },
    handle: async ({ services, actor, params }) => {
      await takeBackArticle(services, actor, { articleId: params.id });
      return { status: 201, body: await viewArticle(services, actor, params.id) };
    },
  }),
];
