import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { Services } from '../services.ts';
import {
  NO_FIELDS,
  type AnswerSpec,
  type BodyOutput,
  type BodySpec,
  type MediaAnswer,
  type MediaBody,
  type NoContent,
  type NoFields,
} from './body-spec.ts';
import { readInput, type RawInput } from './read-input.ts';
import { refuseLooseSchemas } from './strict-schemas.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may call a route at all; what they may do to which row is the command's to decide.
 * `optional` lets anyone in and says who it is when it knows; `right` asks for it on some desk.
 */
export type Access =
  'public' | 'optional' | 'signed-in' | { newsroom: 'admin' } | { right: string };

type ActorFor<A extends Access> = A extends 'public'
  ? null
  : A extends 'optional'
    ? Actor | null
    : Actor;

/** Whether the caller must say which version they read (`If-Match: "<n>"`; 428 without), or is heard where they say so. */
export type IfMatch = 'required' | 'heeded' | 'none';

type IfMatchOf<M extends IfMatch> = M extends 'required'
  ? number
  : M extends 'heeded'
    ? number | null
    : null;

/** Facts about the request itself. `ip` is the client's, through trusted proxies only. */
export type RequestFacts = {
  id: string;
  ip: string;
  userAgent: string;
  cookies: ReadonlyMap<string, string>;
  accept: string;
};

export type Responses = Record<number, AnswerSpec>;
type Headers = Record<string, string | string[]>;

type AnswerBody<A extends AnswerSpec> = A extends NoContent
  ? { body?: undefined }
  : A extends MediaAnswer
    ? { body: MediaBody }
    : A extends z.ZodType
      ? { body: z.input<A> }
      : never;

/** What a handler returns: one of the declared statuses with its body. */
type Answer<R extends Responses> = {
  [Status in keyof R & number]: { status: Status; headers?: Headers } & AnswerBody<R[Status]>;
}[keyof R & number];

export type AnyAnswer = { status: number; headers?: Headers; body?: unknown };

/** What a handler is given: everything parsed, nothing to check again. */
type Call<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends BodySpec,
  A extends Access,
  M extends IfMatch,
  S,
> = {
  params: z.output<P>;
  query: z.output<Q>;
  body: BodyOutput<B>;
  actor: ActorFor<A>;
  ifMatch: IfMatchOf<M>;
  services: S;
  requestId: string;
  request: RequestFacts;
};

/** A route as a room writes it down; the router, the OpenAPI document and the tests read the same. */
export type RouteDefinition<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends BodySpec,
  A extends Access,
  M extends IfMatch,
  R extends Responses,
  S,
> = {
  method: Method;
  /** Express 5 path below the router's base, such as `/articles/:id`. */
  path: `/${string}`;
  access: A;
  /** One line for the documentation. */
  summary: string;
  description?: string;
  /** Groups the documentation; the room's name. */
  tag?: string;
  params?: P;
  query?: Q;
  body?: B;
  /** Bytes; 1 MB unless told. */
  bodyLimit?: number;
  ifMatch?: M;
  /** Problem codes worth documenting besides those every route has. */
  problems?: Readonly<Record<number, string>>;
  /** Only a browser session may call it, never a token (passwords, tokens, sign-out). */
  sessionOnly?: boolean;
  /** The path holds a secret (a link's token): the log shows the pattern instead. */
  secretPath?: boolean;
  /** The answer holds a secret that is shown once: it is not kept for an Idempotency-Key. */
  secretAnswer?: boolean;
  responses: R;
  handle: (call: Call<P, Q, B, A, M, S>) => Promise<Answer<NoInfer<R>>>;
};

/** A route with its types folded away: `answer` parses, then calls the handler. */
export type Route<S = Services> = {
  method: Method;
  path: `/${string}`;
  access: Access;
  summary: string;
  description: string | null;
  tag: string | null;
  params: z.ZodObject;
  query: z.ZodObject;
  body: BodySpec | null;
  bodyLimit: number;
  ifMatch: IfMatch;
  problems: Readonly<Record<number, string>>;
  sessionOnly: boolean;
  secretPath: boolean;
  secretAnswer: boolean;
  responses: Responses;
  /** Throws a 400 `Refused` with every issue when the input is not what the route takes. */
  answer: (input: RawInput, about: CallContext<S>) => Promise<AnyAnswer>;
};

/** What the router adds to the parsed input. */
type CallContext<S> = {
  actor: Actor | null;
  ifMatch: number | null;
  services: S;
  request: RequestFacts;
};

const DEFAULT_BODY_LIMIT = 1_000_000;

/** Makes a `defineRoute` for a program whose handlers get services of type `S`. */
export function routesFor<S>() {
  return <
    A extends Access,
    R extends Responses,
    P extends z.ZodObject = NoFields,
    Q extends z.ZodObject = NoFields,
    B extends BodySpec = NoFields,
    M extends IfMatch = 'none',
  >(
    definition: RouteDefinition<P, Q, B, A, M, R, S>,
  ): Route<S> => {
    const { handle } = definition;
    const params = (definition.params ?? NO_FIELDS) as P;
    const query = (definition.query ?? NO_FIELDS) as Q;
    const body = definition.body;
    const name = `${definition.method} ${definition.path}`;
    refuseLooseSchemas(name, { params, query, ...(body === undefined ? {} : { body }) });
    return {
      method: definition.method,
      path: definition.path,
      access: definition.access,
      summary: definition.summary,
      description: definition.description ?? null,
      tag: definition.tag ?? null,
      params,
      query,
      body: body ?? null,
      bodyLimit: definition.bodyLimit ?? DEFAULT_BODY_LIMIT,
      ifMatch: definition.ifMatch ?? 'none',
      problems: definition.problems ?? {},
      sessionOnly: definition.sessionOnly ?? false,
      secretPath: definition.secretPath ?? false,
      secretAnswer: definition.secretAnswer ?? false,
      responses: definition.responses,
      answer: async (raw, about) => {
        const input = readInput({ params, query, body: (body ?? NO_FIELDS) as B }, raw);
        return handle({
          ...input,
          // The router has checked the declared access and precondition before it calls.
          actor: about.actor as ActorFor<A>,
          ifMatch: about.ifMatch as IfMatchOf<M>,
          services: about.services,
          requestId: about.request.id,
          request: about.request,
        });
      },
    };
  };
}

/** Declares one route of the staff API. It cannot be written down without saying who may call it. */
export const defineRoute = routesFor<Services>();
