import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Actor } from '../actor.ts';
import type { Pool } from '../database/open-pool.ts';
import type { Logger } from '../log.ts';
import { Refused } from '../refused.ts';
import { refuseUnlessAllowed } from './access.ts';
import { answerOnce, readIdempotencyKey, requestDigest } from './idempotency.ts';
import { ifMatchOf } from './if-match.ts';
import { readBody } from './read-body.ts';
import type { RawInput } from './read-input.ts';
import { readQuery, refuseNul } from './read-query.ts';
import { factsOf, traceOf } from './request-facts.ts';
import type { AnyAnswer, Method, Route } from './route.ts';
import type { SameOriginCheck } from './same-origin.ts';
import { refuseUnlessAcceptable, sendAnswer } from './send-answer.ts';

/** What the router needs from the program around it. */
export type RouterOptions<S> = {
  services: S;
  log: Logger;
  /** Who is asking; a bearer token, when given, is the only thing looked at. Null for nobody. */
  authenticate: (request: Request) => Promise<Actor | null>;
  sameOrigin: SameOriginCheck;
  /** Throws a 429 `Refused` when this caller has asked too often. */
  limit?: (request: Request, actor: Actor | null) => Promise<void>;
  /** Where the answers of requests with an Idempotency-Key are kept. */
  idempotency?: Pool;
  /** What to do when an answer is not what its schema says: `fail` (tests) or `log` (production). */
  wrongAnswers: 'fail' | 'log';
};

async function whoAsks<S>(
  route: Route<S>,
  request: Request,
  options: RouterOptions<S>,
): Promise<Actor | null> {
  const actor = route.access === 'public' ? null : await options.authenticate(request);
  traceOf(request).actor = actor;
  await options.limit?.(request, actor);
  refuseUnlessAllowed(route, actor);
  // A token is sent on purpose; a cookie is sent by whatever page made the browser ask.
  if (route.method !== 'GET' && actor?.via !== 'token') options.sameOrigin(request);
  return actor;
}

/** To say the same again, a secret would have to be kept. */
function keptNowhere(): Refused {
  return new Refused({
    status: 400,
    code: 'idempotency-key-invalid',
    detail: 'What this address answers is a secret and kept nowhere; ask without Idempotency-Key.',
  });
}

async function rawInput<S>(route: Route<S>, request: Request): Promise<RawInput> {
  const params: Record<string, unknown> = { ...request.params };
  refuseNul(Object.values(params).map(String));
  return {
    params,
    query: readQuery(request.url),
    body: await readBody(request, route),
  };
}

async function answerRoute<S>(
  route: Route<S>,
  request: Request,
  options: RouterOptions<S>,
): Promise<AnyAnswer> {
  const actor = await whoAsks(route, request, options);
  refuseUnlessAcceptable(route, request);
  const ifMatch = ifMatchOf(route.ifMatch, request);
  const key = route.method === 'GET' ? null : readIdempotencyKey(request);
  if (key !== null && route.secretAnswer) throw keptNowhere();
  const input = await rawInput(route, request);
  const about = { actor, ifMatch, services: options.services, request: factsOf(request) };
  const work = async (): Promise<AnyAnswer> => route.answer(input, about);
  if (key === null || actor === null || options.idempotency === undefined) return work();
  const digest = requestDigest(request, input);
  return answerOnce(options.idempotency, { personId: actor.personId, key, digest }, work);
}

function handlerOf<S>(route: Route<S>, options: RouterOptions<S>): RequestHandler {
  return async (request: Request, response: Response) => {
    const trace = traceOf(request);
    trace.route = route.path;
    trace.secretPath = route.secretPath;
    const answer = await answerRoute(route, request, options);
    await sendAnswer({ route, answer, response, options });
  };
}

/** Methods of every path that matches a request, for 405 and OPTIONS (RFC 9110 §15.5.6, §9.3.7). */
function answerOtherMethods<S>(router: Router, routes: readonly Route<S>[]): void {
  const allowed = new WeakMap<Request, Set<string>>();
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map((route) => route.method);
    router.all(path, (request, _response, next) => {
      const all = allowed.get(request) ?? new Set(['OPTIONS']);
      for (const method of methods) all.add(method);
      if (methods.includes('GET')) all.add('HEAD');
      allowed.set(request, all);
      next();
    });
  }
  router.use((request, response, next) => {
    const methods = allowed.get(request);
    if (methods === undefined) {
      next();
      return;
    }
    response.setHeader('Allow', [...methods].sort().join(', '));
    if (request.method === 'OPTIONS') response.status(204).end();
    else {
      throw new Refused({
        status: 405,
        code: 'method-not-allowed',
        detail: `This address takes ${[...methods].sort().join(', ')}.`,
      });
    }
  });
}

const VERBS: Record<Method, 'get' | 'post' | 'put' | 'patch' | 'delete'> = {
  GET: 'get',
  POST: 'post',
  PUT: 'put',
  PATCH: 'patch',
  DELETE: 'delete',
};

/**
 * Makes the Express router of a route table. Throws when two routes have the same method and path.
 * Paths are matched exactly: case counts and so does a slash at the end.
 */
export function buildRouter<S>(routes: readonly Route<S>[], options: RouterOptions<S>): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const seen = new Set<string>();
  for (const route of routes) {
    const name = `${route.method} ${route.path}`;
    if (seen.has(name)) throw new Error(`${name} is declared twice.`);
    seen.add(name);
    router[VERBS[route.method]](route.path, handlerOf(route, options));
  }
  answerOtherMethods(router, routes);
  return router;
}
