import type { RequestHandler } from 'express';
import { stopwatch } from '../clock.ts';
import type { Logger } from '../log.ts';
import type { Metrics } from './metrics.ts';
import { traceOf } from './request-facts.ts';

/**
 * Gives each request its id, and when it is over one log line and one measure. The log holds no
 * headers, bodies, queries or secret paths; `cut` says that the client went away first.
 */
export function accessLog(log: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const trace = traceOf(request);
    const elapsed = stopwatch();
    response.setHeader('X-Request-Id', trace.id);
    response.once('close', () => {
      const ms = elapsed();
      const { method } = request;
      const status = response.statusCode;
      const route = trace.route ?? 'other';
      metrics.requests.observe({ method, route, status }, ms / 1000);
      const path = trace.secretPath ? route : request.originalUrl.split('?', 1)[0]?.slice(0, 300);
      log.info(
        {
          requestId: trace.id,
          method,
          path,
          status,
          ms: Math.round(ms * 10) / 10,
          ip: request.ip,
          ...(trace.actor === null ? {} : { personId: trace.actor.personId, via: trace.actor.via }),
          ...(response.writableFinished ? {} : { cut: true }),
        },
        'request',
      );
    });
    next();
  };
}
