import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { Problem } from '#contract/problem.ts';
import { explainFault } from '../database/explain-fault.ts';
import type { Logger } from '../log.ts';
import { notFound, Refused } from '../refused.ts';
import { traceOf } from './request-facts.ts';

/** The media type of every refusal (RFC 9457 §3). */
export const PROBLEM_TYPE = 'application/problem+json';

/** Writes a refusal in the one problem shape. */
export function problemOf(refused: Refused): Problem {
  return {
    type: `urn:problem-type:${refused.code}`,
    title: STATUS_CODES[refused.status] ?? 'Refused',
    status: refused.status,
    code: refused.code,
    detail: refused.message,
    issues: [...refused.issues],
    ...(refused.current === undefined ? {} : { current: refused.current }),
  };
}

/** Answers with a refusal, whatever was about to be answered. */
function sendProblem(response: ServerResponse, refused: Refused): void {
  const body = Buffer.from(JSON.stringify(problemOf(refused)));
  response.statusCode = refused.status;
  response.setHeader('Content-Type', PROBLEM_TYPE);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Length', body.length);
  if (refused.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  if (refused.retryAfter !== null) response.setHeader('Retry-After', refused.retryAfter);
  response.end(body);
}

const httpError = z.object({ status: z.number().int().min(400).max(499) });

/** What Express itself complains about: a path that cannot be decoded, a range, a vanished client. */
function fromExpress(error: unknown): Refused | null {
  if (error instanceof URIError) {
    return new Refused({
      status: 400,
      code: 'malformed-url',
      detail: 'The address contains a percent-encoding that is not UTF-8.',
    });
  }
  const known = httpError.safeParse(error);
  if (!known.success) return null;
  return new Refused({
    status: known.data.status,
    code: 'bad-request',
    detail: STATUS_CODES[known.data.status] ?? 'Bad request',
  });
}

/** Any thrown thing as a refusal; null when it is unexpected and nobody's business but ours. */
function asRefused(error: unknown): Refused | null {
  if (error instanceof Refused) return error;
  return explainFault(error) ?? fromExpress(error);
}

function unexpected(request: IncomingMessage): Refused {
  return new Refused({
    status: 500,
    code: 'unexpected',
    detail: `Something went wrong on our side. Quote ${traceOf(request).id} when you report it.`,
  });
}

function answerError(log: Logger, error: unknown, response: Response): void {
  const refused = asRefused(error);
  const about = { requestId: traceOf(response.req).id, method: response.req.method };
  if (refused === null) log.error({ err: error, ...about }, 'A request failed unexpectedly');
  else if (refused.status === 503) log.warn({ err: error, ...about }, 'The database is away');
  // Half an answer cannot be taken back: cut the line so that nobody takes it for a whole one.
  if (response.headersSent) response.destroy();
  else sendProblem(response, refused ?? unexpected(response.req));
}

/**
 * Wraps everything that answers: every error becomes a problem and an address nobody knows a 404;
 * only the unexpected is reported, with its stack, to the log.
 */
export function answerErrors(log: Logger, inner: RequestHandler): RequestHandler {
  return (request, response, _next) => {
    const rest = (error?: unknown): void => {
      answerError(log, error ?? notFound('There is nothing at this address.'), response);
    };
    try {
      void inner(request, response, rest);
    } catch (error) {
      rest(error);
    }
  };
}
