import { Readable } from 'node:stream';
import { z } from 'zod';
import { bytesBody, media, nothing } from '#server/kit/http/body-spec.ts';
import { etagOf } from '#server/kit/http/if-match.ts';
import { defineRoute, type Route } from '#server/kit/http/route.ts';
import { conflict, forbidden, notFound, Refused, stale } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';

const plant = z.object({ id: z.uuid(), name: z.string(), height: z.number().int() });
const KNOWN = '01990000-0000-7000-8000-00000000a001';
const byId = { params: z.strictObject({ id: z.uuid() }) };
const node: z.ZodType = z.lazy(() =>
  z.strictObject({ inner: node.optional(), text: z.string().optional() }),
);

const reading: Route[] = [
  defineRoute({
    method: 'GET',
    path: '/plants',
    access: 'public',
    summary: 'Lists plants.',
    tag: 'garden',
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(50).default(20),
      colour: z.array(z.enum(['red', 'white'])).optional(),
      named: z.string().max(20).optional(),
    }),
    responses: {
      200: z.object({ limit: z.number(), colours: z.array(z.string()), named: z.string() }),
    },
    handle: async ({ query }) => ({
      status: 200,
      body: { limit: query.limit, colours: query.colour ?? [], named: query.named ?? '' },
    }),
  }),
  defineRoute({
    ...byId,
    method: 'GET',
    path: '/plants/:id',
    access: 'optional',
    summary: 'Shows one plant.',
    responses: { 200: plant },
    handle: async ({ params, actor }) => {
      if (params.id !== KNOWN) throw notFound();
      const secret = { seenBy: 'nobody must see this' };
      return {
        status: 200,
        headers: { ETag: etagOf(3) },
        body: { id: params.id, name: actor?.name ?? 'a fern', height: 12, ...secret },
      };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/labels/:name',
    access: 'public',
    summary: 'Prints a label.',
    params: z.strictObject({ name: z.string() }),
    responses: { 200: media('text/plain', 'The label.') },
    handle: async ({ params }) => ({ status: 200, body: Readable.from([params.name, '!']) }),
  }),
];

const writing: Route[] = [
  defineRoute({
    method: 'POST',
    path: '/plants',
    access: { right: 'water' },
    summary: 'Plants something.',
    tag: 'garden',
    body: z.strictObject({
      name: z.string().trim().min(2).max(40),
      height: z.int().positive(),
      labels: z
        .array(z.strictObject({ text: z.string().min(1) }))
        .max(3)
        .default([]),
    }),
    responses: { 201: plant },
    handle: async ({ body, services, actor }) => {
      const id = await runCommand(
        services,
        { name: 'plant', actor },
        async ({ tx, newId, promise }) => {
          const made = newId();
          await tx.$executeRaw`INSERT INTO plant (id, name) VALUES (${made}::uuid, ${body.name})`;
          await promise('planted', made, { name: body.name });
          return made;
        },
      );
      return {
        status: 201,
        headers: { Location: `/api/plants/${id}` },
        body: { id, name: body.name, height: body.height },
      };
    },
  }),
  defineRoute({
    ...byId,
    method: 'PUT',
    path: '/plants/:id',
    access: 'signed-in',
    summary: 'Changes a plant.',
    ifMatch: 'required',
    body: z.strictObject({ name: z.string() }),
    responses: { 200: plant },
    handle: async ({ params, body, ifMatch }) => {
      if (ifMatch !== 3) throw stale('stale-version', { version: 3, by: 'Noor' });
      return { status: 200, body: { id: params.id, name: body.name, height: 12 } };
    },
  }),
  defineRoute({
    ...byId,
    method: 'DELETE',
    path: '/plants/:id',
    access: { newsroom: 'admin' },
    summary: 'Digs a plant up.',
    responses: { 204: nothing },
    handle: async () => ({ status: 204 }),
  }),
  defineRoute({
    method: 'POST',
    path: '/prunings',
    access: { right: 'prune' },
    summary: 'Prunes, or says why not.',
    sessionOnly: true,
    body: z.strictObject({
      outcome: z.enum(['done', 'conflict', 'refused', 'forbidden', 'broken']),
    }),
    responses: { 200: z.strictObject({ done: z.boolean() }) },
    handle: async ({ body }) => {
      if (body.outcome === 'conflict') throw conflict('already-pruned', 'It was pruned yesterday.');
      if (body.outcome === 'forbidden') throw forbidden('not-your-tree');
      if (body.outcome === 'broken') throw new Error('the shears are in /etc/garden/shed');
      if (body.outcome === 'refused') {
        throw new Refused({
          status: 422,
          code: 'season-wrong',
          issues: [{ at: 'season', code: 'winter', message: 'Not in winter.' }],
        });
      }
      return { status: 200, body: { done: true } };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/trees',
    access: 'public',
    summary: 'Takes nested things.',
    body: z.strictObject({ tree: node }),
    bodyLimit: 100_000,
    responses: { 200: z.strictObject({ bytes: z.number() }) },
    handle: async ({ body }) => ({ status: 200, body: { bytes: JSON.stringify(body).length } }),
  }),
  defineRoute({
    method: 'POST',
    path: '/seeds',
    access: 'signed-in',
    summary: 'Takes a packet as it is.',
    body: bytesBody('text/plain', 'application/octet-stream'),
    bodyLimit: 2_000,
    responses: { 200: z.strictObject({ bytes: z.number(), charset: z.string().nullable() }) },
    handle: async ({ body }) => ({
      status: 200,
      body: { bytes: body.bytes.length, charset: body.charset },
    }),
  }),
];

export const KNOWN_PLANT = KNOWN;

/** A small garden as a route table: every kind of access, body, answer and refusal the kit knows. */
export const gardenRoutes: readonly Route[] = [...reading, ...writing];
