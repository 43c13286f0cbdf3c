import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Request } from 'express';
import type { Actor } from '../actor.ts';
import type { RequestFacts } from './route.ts';

/** What is noted about a request while it is answered, for the log and the measures. */
export type Trace = {
  id: string;
  /** The route's pattern, such as `/articles/:id`, once one has matched. */
  route: string | null;
  actor: Actor | null;
  /** The path must not be written down: it holds a secret. */
  secretPath: boolean;
};

const traces = new WeakMap<IncomingMessage, Trace>();

/** The notes on this request; made on first asking, with a new request id. */
export function traceOf(request: IncomingMessage): Trace {
  const known = traces.get(request);
  if (known !== undefined) return known;
  const trace: Trace = { id: randomUUID(), route: null, actor: null, secretPath: false };
  traces.set(request, trace);
  return trace;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The request's cookies by name; the first of two wins (RFC 6265 §5.4 sends the most specific first). */
export function cookiesOf(request: IncomingMessage): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at < 1) continue;
    const name = pair.slice(0, at).trim();
    const value = pair
      .slice(at + 1)
      .trim()
      .replace(/^"(.*)"$/, '$1');
    if (!cookies.has(name)) cookies.set(name, decoded(value));
  }
  return cookies;
}

/** The token of `Authorization: Bearer …` (RFC 6750 §2.1); null when there is none. */
export function bearerToken(request: IncomingMessage): string | null {
  return /^Bearer +([\w.~+/-]{1,500}=*)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** What a handler may know about the request. */
export function factsOf(request: Request): RequestFacts {
  return {
    id: traceOf(request).id,
    ip: request.ip ?? 'unknown',
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
    cookies: cookiesOf(request),
    accept: request.headers.accept ?? '*/*',
  };
}
