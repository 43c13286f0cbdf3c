import { STATUS_CODES } from 'node:http';
import type { Refused } from '../refused.ts';
import { PROBLEM_TYPE, problemOf } from './problem-reply.ts';

/** A refusal as the bytes of a whole HTTP answer, for connections that have no response object. */
export function rawProblem(refused: Refused): string {
  const body = JSON.stringify(problemOf(refused));
  const lines = [
    `HTTP/1.1 ${refused.status} ${STATUS_CODES[refused.status] ?? ''}`,
    'Connection: close',
    'Cache-Control: no-store',
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...(refused.status === 401 ? ['WWW-Authenticate: Bearer'] : []),
    ...(refused.retryAfter === null ? [] : [`Retry-After: ${refused.retryAfter}`]),
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}
