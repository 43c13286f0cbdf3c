import { z } from 'zod';
import {
  deskBody,
  deskSchema,
  newsroomBody,
  newsroomSchema,
  newTokenBody,
  newTokenSchema,
  personBody,
  personSchema,
  tokenSchema,
} from '#contract/api/accounts.ts';
import { byIdSchema, idSchema } from '#contract/api/shapes.ts';
import { nothing } from '#server/kit/http/body-spec.ts';
import { etagOf } from '#server/kit/http/if-match.ts';
import { defineRoute } from '#server/kit/http/route.ts';
import { changePerson } from './commands/change-person.ts';
import { endToken } from './commands/end-token.ts';
import { makeToken } from './commands/make-token.ts';
import { saveDesk } from './commands/save-desk.ts';
import { saveNewsroom } from './commands/save-newsroom.ts';
import { presentToken } from './present.ts';
import { desks, myTokens, newsroomSettings, people } from './queries/read-accounts.ts';

const tag = 'accounts';
const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

/** People and desks. */
export const peopleRoutes = [
  defineRoute({
    method: 'GET',
    path: '/people',
    access: 'signed-in',
    tag,
    summary: 'Everybody in the newsroom; addresses for admins',
    responses: { 200: listOf(personSchema) },
    handle: async ({ actor, services }) => ({
      status: 200,
      body: { items: await people(services, actor.isAdmin) },
    }),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/people/:id',
    access: { newsroom: 'admin' },
    tag,
    summary: 'Change somebody’s name, memberships or standing',
    sessionOnly: true,
    params: byIdSchema,
    body: personBody,
    responses: { 200: listOf(personSchema) },
    handle: async ({ actor, params, body, services }) => {
      await changePerson(services, actor, { personId: params.id, change: body });
      return { status: 200, body: { items: await people(services, true) } };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/desks',
    access: 'signed-in',
    tag,
    summary: 'All desks',
    responses: { 200: listOf(deskSchema) },
    handle: async ({ services }) => ({
      status: 200,
      body: { items: await desks(services) },
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/desks',
    access: { newsroom: 'admin' },
    tag,
    summary: 'Add a desk',
    body: deskBody,
    responses: { 201: z.object({ id: idSchema }) },
    handle: async ({ actor, body, services }) => ({
      status: 201,
      body: { id: await saveDesk(services, actor, { id: null, columns: body }) },
    }),
  }),
  defineRoute({
    method: 'PUT',
    path: '/desks/:id',
    access: { newsroom: 'admin' },
    tag,
    summary: 'Change a desk',
    params: byIdSchema,
    body: deskBody,
    responses: { 200: z.object({ id: idSchema }) },
    handle: async ({ actor, params, body, services }) => ({
      status: 200,
      body: { id: await saveDesk(services, actor, { id: params.id, columns: body }) },
    }),
  }),
];

/** The newsroom’s settings. */
export const settingsRoutes = [
  defineRoute({
    method: 'GET',
    path: '/newsroom',
    access: 'signed-in',
    tag,
    summary: 'The newsroom’s settings',
    responses: { 200: newsroomSchema },
    handle: async ({ services }) => {
      const body = await newsroomSettings(services);
      return { status: 200, headers: { ETag: etagOf(body.version) }, body };
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/newsroom',
    access: { newsroom: 'admin' },
    tag,
    summary: 'Change the newsroom’s settings and sections',
    ifMatch: 'required',
    body: newsroomBody,
    responses: { 200: newsroomSchema },
    handle: async ({ actor, body, ifMatch, services }) => {
      const { sections, ...settings } = body;
      await saveNewsroom(services, actor, { version: ifMatch, settings, sections });
      return { status: 200, body: await newsroomSettings(services) };
    },
  }),
];

/** API tokens. */
export const tokenRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api-tokens',
    access: 'signed-in',
    tag,
    summary: 'One’s own API tokens',
    responses: { 200: listOf(tokenSchema) },
    handle: async ({ actor, services }) => ({
      status: 200,
      body: { items: await myTokens(services, actor.personId) },
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api-tokens',
    access: 'signed-in',
    tag,
    summary: 'Make an API token; the secret is shown once',
    sessionOnly: true,
    body: newTokenBody,
    responses: { 201: newTokenSchema },
    handle: async ({ actor, body, services }) => {
      const made = await makeToken(services, actor, body);
      return { status: 201, body: { ...presentToken(made), token: made.token } };
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api-tokens/:id',
    access: 'signed-in',
    tag,
    summary: 'End an API token',
    sessionOnly: true,
    params: byIdSchema,
    responses: { 204: nothing },
    handle: async ({ actor, params, services }) => {
      await endToken(services, actor, params.id);
      return { status: 204 };
    },
  }),
];
