import { isProblem, problemFrom, unreachable } from './api-problem.ts';
import type { CallInput, ClientRoute, RouteSpec } from './client-route.ts';
import { announceSessionLost } from './session-watch.ts';

const BASE = '/api/v1';

type Value = string | number | boolean | undefined;

/** A call’s input with its route’s types folded away. */
type Loose = {
  params?: Record<string, string> | undefined;
  query?: object | undefined;
  body?: object | undefined;
  ifMatch?: number;
  idempotencyKey?: string;
  signal?: AbortSignal;
};

/** The address of a route: params filled in, query keys in their order, absent ones left out. */
export function addressOf(path: string, { params = {}, query = {} }: Loose): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${path} needs ${name}.`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query) as [string, Value][]) {
    if (value !== undefined && value !== '') search.set(key, String(value));
  }
  return `${BASE}${filled}${search.size === 0 ? '' : `?${search.toString()}`}`;
}

function headersOf({ body, ifMatch, idempotencyKey }: Loose): Headers {
  const headers = new Headers({ Accept: 'application/json' });
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (ifMatch !== undefined) headers.set('If-Match', `"${ifMatch}"`);
  if (idempotencyKey !== undefined) headers.set('Idempotency-Key', idempotencyKey);
  return headers;
}

/** The network’s own failure becomes a problem; a request that was cancelled stays cancelled. */
async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw unreachable(error);
  }
}

/**
 * Calls one route of the staff API with the session’s cookie and gives its answer. Throws `ApiProblem` for
 * every refusal and when nothing answers; a lost session is also announced to the shell. The server checks
 * `Sec-Fetch-Site` or `Origin` of writes, so that no token of our own is needed against forgery.
 */
export async function call<S extends RouteSpec>(
  route: ClientRoute<S>,
  input: CallInput<S>,
): Promise<S['answer']> {
  const given: Loose = input;
  const response = await send(addressOf(route.path, given), {
    method: route.method,
    headers: headersOf(given),
    credentials: 'same-origin',
    ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
    ...(given.signal === undefined ? {} : { signal: given.signal }),
  });
  if (!response.ok) {
    const problem = await problemFrom(response);
    if (isProblem(problem, 'not-signed-in')) announceSessionLost();
    throw problem;
  }
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as S['answer'];
}
