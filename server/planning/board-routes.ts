import {
  assignmentBody,
  assignmentSchema,
  boardColumnQuery,
  boardQuery,
  boardSchema,
  cardPageSchema,
  cardsQuery,
  cardsSchema,
  positionParams,
} from '#contract/api/board.ts';
import { byIdSchema } from '#contract/api/shapes.ts';
import { defineRoute } from '#server/kit/http/route.ts';
import { assignArticle } from './commands/assign-article.ts';
import { viewAssignment } from './queries/view-assignment.ts';
import { viewBoard, viewCards, viewColumn } from './queries/view-board.ts';

const tag = 'planning';

/** Where everything stands, for everybody at work. */
export const boardRoutes = [
  defineRoute({
    method: 'GET',
    path: '/board',
    access: 'signed-in',
    tag,
    summary: 'Where each article stands: columns with their counts and first cards',
    query: boardQuery,
    responses: { 200: boardSchema },
    handle: async ({ services, actor, query }) => ({
      status: 200,
      body: await viewBoard(services, actor, query),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/board/columns/:position',
    access: 'signed-in',
    tag,
    summary: 'More cards of one column',
    params: positionParams,
    query: boardColumnQuery,
    responses: { 200: cardPageSchema },
    handle: async ({ services, actor, params, query }) => ({
      status: 200,
      body: await viewColumn(services, actor, { ...query, ...params }),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/board/cards',
    access: 'signed-in',
    tag,
    summary: 'Some cards as they are now',
    query: cardsQuery,
    responses: { 200: cardsSchema },
    handle: async ({ services, query }) => ({
      status: 200,
      body: { cards: await viewCards(services, query.ids.split(',')) },
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/articles/:id/assignment',
    access: 'signed-in',
    tag,
    summary: 'Who has an article and until when, and how that came',
    params: byIdSchema,
    responses: { 200: assignmentSchema },
    handle: async ({ services, actor, params }) => ({
      status: 200,
      body: await viewAssignment(services, actor, params.id),
    }),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/articles/:id/assignment',
    access: { right: 'write' },
    tag,
    summary: 'Take an article on, give it to somebody, or say when it is due',
    params: byIdSchema,
    body: assignmentBody,
    ifMatch: 'required',
    problems: { 409: 'assigned-to-another', 412: 'stale-version', 422: 'due-past' },
    responses: { 200: assignmentSchema },
    handle: async ({ services, actor, params, body, ifMatch }) => {
      const { id: articleId } = params;
      await assignArticle(services, actor, { articleId, version: ifMatch, change: body });
      return { status: 200, body: await viewAssignment(services, actor, articleId) };
    },
  }),
];
