import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponseObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { problemSchema } from '#contract/problem.ts';
import { isBytesBody, isJsonAnswer, NO_FIELDS } from './body-spec.ts';
import { PROBLEM_TYPE } from './problem-reply.ts';
import type { Route } from './route.ts';

/** The OpenAPI 3.1 document of a route table. */
export type OpenApiDocument = ReturnType<typeof createDocument>;

/** What the document says about the whole API. */
export type ApiInfo = { title: string; version: string; description: string; base: string };

/** Refusals that read the same everywhere are written once and referred to. */
type Shared = Map<string, ZodOpenApiResponseObject>;

const SESSION = 'session';
const TOKEN = 'token';

const ifMatchHeader = z
  .string()
  .meta({ description: 'The version or position you read, in quotes: `"7"`.', example: '"7"' });
const idempotencyHeader = z
  .string()
  .max(200)
  .optional()
  .meta({ description: 'The same key with the same request is carried out once only.' });

/** Problems by status that any route may answer with, and when it can. */
const ALWAYS: Readonly<Record<number, string>> = {
  400: 'The request is not what this address takes; every issue is listed.',
  406: 'None of the accepted types can be given.',
  421: 'The newsroom is not reached under that host name.',
  429: 'Too many requests; see Retry-After.',
  500: 'Something went wrong on our side; quote the request id.',
  503: 'The database is away; see Retry-After.',
};

function problemsOf<S>(route: Route<S>): Record<number, string> {
  const open = route.access === 'public' || route.access === 'optional';
  const writes = route.method !== 'GET';
  return {
    ...ALWAYS,
    ...(open ? {} : { 401: 'Nobody is signed in.' }),
    ...(open && !writes ? {} : { 403: 'This person, or this page, may not do it.' }),
    ...(route.path.includes(':') ? { 404: 'There is nothing under that name.' } : {}),
    ...(writes
      ? {
          409: 'What stands does not allow it.',
          413: 'The body is too large.',
          415: 'The body is of another type.',
          422: 'A rule refuses it; every issue is listed.',
        }
      : {}),
    ...(route.ifMatch === 'none' ? {} : { 412: 'Somebody was first; `current` says what stands.' }),
    ...(route.ifMatch === 'required' ? { 428: 'If-Match is missing.' } : {}),
    ...route.problems,
  };
}

function problemResponse(
  status: string,
  description: string,
  shared: Shared,
): ZodOpenApiResponseObject {
  const known = shared.get(description);
  if (known !== undefined) return known;
  const taken = [...shared.values()].some(({ id }) => id === `Problem${status}`);
  const response: ZodOpenApiResponseObject = {
    ...(taken ? {} : { id: `Problem${status}` }),
    description,
    content: { [PROBLEM_TYPE]: { schema: problemSchema } },
  };
  shared.set(description, response);
  return response;
}

function responsesOf<S>(route: Route<S>, shared: Shared): ZodOpenApiResponsesObject {
  const responses: ZodOpenApiResponsesObject = {};
  for (const [status, description] of Object.entries(problemsOf(route))) {
    responses[status as '400'] = problemResponse(status, description, shared);
  }
  for (const [status, spec] of Object.entries(route.responses)) {
    const key = status as '200';
    if (isJsonAnswer(spec)) {
      const description = spec.description ?? 'Done.';
      responses[key] = { description, content: { 'application/json': { schema: spec } } };
    } else if (spec.kind === 'media') {
      responses[key] = {
        description: spec.description,
        content: { [spec.type]: { schema: { type: 'string' } } },
      };
    } else responses[key] = { description: 'Done; nothing to say.' };
  }
  return responses;
}

function bodyOf<S>(route: Route<S>): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  if (route.body === null) return {};
  if (isBytesBody(route.body)) {
    const file = { schema: { type: 'string' as const, contentMediaType: 'text/plain' } };
    const content = Object.fromEntries(route.body.types.map((type) => [type, file]));
    return { requestBody: { required: true, content } };
  }
  return {
    requestBody: { required: true, content: { 'application/json': { schema: route.body } } },
  };
}

function securityOf<S>(route: Route<S>): Record<string, string[]>[] {
  if (route.access === 'public') return [];
  const ways = route.sessionOnly ? [{ [SESSION]: [] }] : [{ [SESSION]: [] }, { [TOKEN]: [] }];
  return route.access === 'optional' ? [{}, ...ways] : ways;
}

function accessSentence<S>({ access }: Route<S>): string {
  if (access === 'public') return 'Open to all.';
  if (access === 'optional') return 'Open to all; says more to who is signed in.';
  if (access === 'signed-in') return 'For anybody who is signed in.';
  return 'newsroom' in access ? 'For administrators.' : `Needs the right \`${access.right}\`.`;
}

function operationOf<S>(route: Route<S>, shared: Shared): ZodOpenApiOperationObject {
  const guarded = route.method !== 'GET' && route.access !== 'public';
  const header = {
    ...(route.ifMatch === 'required' ? { 'If-Match': ifMatchHeader } : {}),
    ...(route.ifMatch === 'heeded' ? { 'If-Match': ifMatchHeader.optional() } : {}),
    ...(guarded ? { 'Idempotency-Key': idempotencyHeader } : {}),
  };
  const description = [route.description, accessSentence(route)].filter((text) => text !== null);
  return {
    operationId: operationId(route),
    summary: route.summary,
    description: description.join('\n\n'),
    ...(route.tag === null ? {} : { tags: [route.tag] }),
    security: securityOf(route),
    requestParams: {
      ...(route.params === NO_FIELDS ? {} : { path: route.params }),
      ...(route.query === NO_FIELDS ? {} : { query: route.query }),
      ...(Object.keys(header).length === 0 ? {} : { header: z.object(header) }),
    },
    ...bodyOf(route),
    responses: responsesOf(route, shared),
  };
}

/** `GET /articles/:id/revisions` → `getArticlesByIdRevisions`. */
function operationId(route: Pick<Route, 'method' | 'path'>): string {
  const words = route.path
    .split(/[/-]/)
    .filter((word) => word !== '')
    .map((word) => (word.startsWith(':') ? `by-${word.slice(1)}` : word).split('-'))
    .flat()
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return `${route.method.toLowerCase()}${words.join('')}`;
}

/** Makes the OpenAPI 3.1 document of a route table: what the router takes and answers, problems included. */
export function openApiOf<S>(routes: readonly Route<S>[], info: ApiInfo): OpenApiDocument {
  const paths: ZodOpenApiPathsObject = {};
  const shared: Shared = new Map();
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, shared) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: info.title, version: info.version, description: info.description },
    servers: [{ url: info.base }],
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        [SESSION]: {
          type: 'apiKey',
          in: 'cookie',
          name: 'session',
          description: 'The cookie a sign-in gives; over https its name is `__Host-session`.',
        },
        [TOKEN]: { type: 'http', scheme: 'bearer', description: 'An API token.' },
      },
    },
  });
}
