import type { Request, Response } from 'express';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Logger } from '../log.ts';
import { Refused } from '../refused.ts';
import { isJsonAnswer } from './body-spec.ts';
import { PROBLEM_TYPE } from './problem-reply.ts';
import type { AnyAnswer, Route } from './route.ts';
import { sendStream } from './send-stream.ts';

function typesOf(route: Pick<Route, 'responses'>): string[] {
  return Object.values(route.responses).flatMap((spec) => {
    if (isJsonAnswer(spec)) return ['application/json'];
    return spec.kind === 'media' ? [spec.type] : [];
  });
}

/** Throws a 406 when the caller accepts none of the types this route answers in. */
export function refuseUnlessAcceptable(route: Pick<Route, 'responses'>, request: Request): void {
  const accept = request.headers.accept;
  if (accept === undefined || accept.includes('*/*')) return;
  const types = typesOf(route);
  if (types.length === 0 || request.accepts([...types, PROBLEM_TYPE]) !== false) return;
  throw new Refused({
    status: 406,
    code: 'not-acceptable',
    detail: `This address answers in ${types.join(' or ')}.`,
  });
}

type Sending = {
  route: Pick<Route<never>, 'method' | 'path' | 'responses'>;
  answer: AnyAnswer;
  response: Response;
  options: { log: Logger; wrongAnswers: 'fail' | 'log' };
};

/** What of an answer may leave: its schema's fields and no others. */
function presentable({ route, answer, options }: Sending, schema: z.ZodType): unknown {
  const parsed = schema.safeParse(answer.body);
  if (parsed.success) return parsed.data;
  const about = { route: `${route.method} ${route.path}`, issues: parsed.error.issues.slice(0, 5) };
  if (options.wrongAnswers === 'fail') {
    throw new Error(`An answer is not what its schema says: ${JSON.stringify(about)}`);
  }
  options.log.error(about, 'An answer is not what its schema says');
  return answer.body;
}

async function sendMedia(response: Response, type: string, body: unknown): Promise<void> {
  response.setHeader('Content-Type', type.startsWith('text/') ? `${type}; charset=utf-8` : type);
  if (body instanceof Readable) await sendStream(body, response);
  else if (Buffer.isBuffer(body)) response.end(body);
  else response.end(String(body));
}

/** Sends a handler's answer: JSON through its schema, other media as they are, never cached unless the handler says so. */
export async function sendAnswer(sending: Sending): Promise<void> {
  const { route, answer, response } = sending;
  const spec = route.responses[answer.status];
  if (spec === undefined) {
    throw new Error(`${route.method} ${route.path} answered ${answer.status} undeclared.`);
  }
  response.statusCode = answer.status;
  response.setHeader('Cache-Control', 'no-store');
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  if (!isJsonAnswer(spec)) {
    if (spec.kind === 'nothing') response.end();
    else await sendMedia(response, spec.type, answer.body);
    return;
  }
  const body = Buffer.from(JSON.stringify(presentable(sending, spec)));
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', body.length);
  response.end(body);
}
