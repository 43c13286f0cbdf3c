import express, { Router, type Express, type RequestHandler } from 'express';
import type { Logger } from '../log.ts';
import { notFound } from '../refused.ts';
import { accessLog } from './access-log.ts';
import { healthPage, readyPage, type ReadinessCheck } from './health.ts';
import { knownHostCheck, type KnownHosts } from './known-host.ts';
import { metricsPage } from './metrics-page.ts';
import type { Metrics } from './metrics.ts';
import { answerErrors } from './problem-reply.ts';
import { securityHeaders, type Audience, type HeaderSettings } from './security-headers.ts';

/** Something that answers below a path, for an audience. */
export type Mount = { at: string; audience: Audience; handler: RequestHandler };

/** The program around the rooms. */
export type AppOptions = {
  log: Logger;
  metrics: Metrics;
  /** Who may read /metrics besides this machine. */
  metricsToken: string | null;
  knownHosts: KnownHosts;
  /** Addresses of our proxies (Express `trust proxy`); false when browsers reach us directly. */
  trustProxy: number | string[] | false;
  headers: HeaderSettings;
  isReady: ReadinessCheck;
  isClosing: () => boolean;
  mounts: readonly Mount[];
};

function withHeaders(headers: Map<string, string>): RequestHandler {
  return (_request, response, next) => {
    response.setHeaders(headers);
    next();
  };
}

/**
 * Puts the program together in the order in which a request meets it: log, health, host, then each
 * mount with its audience's headers. The first mount whose path matches has the last word; every
 * error leaves as a problem.
 */
export function makeApp(options: AppOptions): Express {
  const inner = Router({ caseSensitive: true });
  const isOurHost = knownHostCheck(options.knownHosts);
  const api = withHeaders(securityHeaders('api', options.headers));
  inner.use(accessLog(options.log, options.metrics), api);
  inner.get('/healthz', healthPage());
  inner.get('/readyz', readyPage(options.isReady, options.isClosing));
  // Whoever asks for our health asks by whatever address they know; everybody else by our name.
  inner.use((request, _response, next) => {
    isOurHost(request.headers.host);
    next();
  });
  inner.get('/metrics', metricsPage(options.metrics, options.metricsToken));
  for (const { at, audience, handler } of options.mounts) {
    const headers = securityHeaders(audience, options.headers);
    inner.use(at, withHeaders(headers), handler, () => {
      throw notFound('There is nothing at this address.');
    });
  }
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', options.trustProxy);
  app.set('query parser', false);
  app.use(answerErrors(options.log, inner));
  return app;
}
