import { timingSafeEqual, createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { Refused } from '../refused.ts';
import { bearerToken } from './request-facts.ts';

/** What the process measures about itself, for Prometheus. Times are in seconds. */
export type Metrics = {
  registry: Registry;
  /** Labels: method, route (pattern), status. */
  requests: Histogram<'method' | 'route' | 'status'>;
  /** Labels: command, outcome (`done`, `refused`, `failed`). */
  commands: Histogram<'command' | 'outcome'>;
  /** Labels: topic, outcome (`kept`, `failed`). */
  promises: Counter<'topic' | 'outcome'>;
};

/** Makes a process's measures. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
  return {
    registry,
    requests: new Histogram({
      name: 'http_request_seconds',
      help: 'Time to answer a request.',
      labelNames: ['method', 'route', 'status'],
      buckets,
      registers: [registry],
    }),
    commands: new Histogram({
      name: 'command_seconds',
      help: 'Time to run a command, its retries included.',
      labelNames: ['command', 'outcome'],
      buckets,
      registers: [registry],
    }),
    promises: new Counter({
      name: 'outbox_events_total',
      help: 'Events taken from the outbox.',
      labelNames: ['topic', 'outcome'],
      registers: [registry],
    }),
  };
}

function sameSecret(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * Shows the measures to this machine itself or to whoever has the token; to anybody else the address
 * does not exist. A request that came through a proxy is not from this machine, whatever its socket says.
 */
export function metricsPage(metrics: Metrics, token: string | null): RequestHandler {
  return async (request, response) => {
    const proxied = ['x-forwarded-for', 'forwarded', 'via'].some((name) => name in request.headers);
    const local = !proxied && LOOPBACK.test(request.socket.remoteAddress ?? '');
    const given = bearerToken(request);
    if (!local && !(token !== null && given !== null && sameSecret(given, token))) {
      throw new Refused({ status: 404, code: 'not-found' });
    }
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Type', metrics.registry.contentType);
    response.end(await metrics.registry.metrics());
  };
}
