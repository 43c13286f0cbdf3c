import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Metrics } from './metrics.ts';
import { notFound } from '../refused.ts';
import { bearerToken } from './request-facts.ts';

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
      throw notFound('There is nothing at this address.');
    }
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Type', metrics.registry.contentType);
    response.end(await metrics.registry.metrics());
  };
}
