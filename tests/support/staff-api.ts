import { authenticate } from '#server/accounts/queries/authenticate.ts';
import { apiMounts } from '#server/kit/http/api.ts';
import { makeApp } from '#server/kit/http/make-app.ts';
import { bearerToken } from '#server/kit/http/request-facts.ts';
import type { Route } from '#server/kit/http/route.ts';
import { sameOriginCheck } from '#server/kit/http/same-origin.ts';
import { serve } from '#server/kit/http/serve.ts';
import { openMetrics } from '#server/kit/http/metrics.ts';
import type { NewsroomServices } from '#server/writing/services.ts';
import type { Member, Newsroom } from './newsroom.ts';

const INFO = {
  title: 'Tests',
  version: '1',
  description: 'Some rooms of the staff API.',
  base: '/api/v1',
  docsAt: '/api/docs',
};

type Sent = { body?: unknown; ifMatch?: number; headers?: Record<string, string> };

async function call(url: string, method: string, { body, ifMatch, headers }: Sent) {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${String(ifMatch)}"` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  // An answer is looked at by expectations, which is what checks it.
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

/** The staff API of some rooms on a loopback port, with a newsroom behind it. */
export type StaffApi = Awaited<ReturnType<typeof openStaffApi>>;

/** Serves these routes as the newsroom's people see them: `api.as(mara).put('/articles/…', { body, ifMatch: 3 })`. */
export async function openStaffApi(
  { services }: Pick<Newsroom, 'services'>,
  routes: readonly Route<NewsroomServices>[],
) {
  const app = makeApp({
    log: services.log,
    metrics: openMetrics(),
    metricsToken: null,
    knownHosts: { names: 'any' },
    trustProxy: false,
    headers: { https: false },
    isReady: async () => [],
    isClosing: () => false,
    mounts: apiMounts(routes, INFO, {
      services,
      log: services.log,
      authenticate: async (request) => {
        const token = bearerToken(request);
        return token === null ? null : authenticate(services, token);
      },
      sameOrigin: sameOriginCheck(['https://courier.example']),
      idempotency: services.database.pool,
      wrongAnswers: 'fail',
    }),
  });
  const serving = await serve(app, { port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${String(serving.port)}${INFO.base}`;
  const as = (member: Pick<Member, 'token'>) => {
    const on =
      (method: string) =>
      async (path: string, sent: Sent = {}) =>
        call(url + path, method, {
          ...sent,
          headers: { authorization: `Bearer ${member.token}`, ...sent.headers },
        });
    return {
      get: on('GET'),
      post: on('POST'),
      put: on('PUT'),
      patch: on('PATCH'),
      delete: on('DELETE'),
    };
  };
  return { url, as, close: async () => serving.close() };
}
