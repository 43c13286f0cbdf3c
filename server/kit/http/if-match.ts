import type { IncomingMessage } from 'node:http';
import { Refused } from '../refused.ts';
import type { IfMatch } from './route.ts';

/** The entity tag of a version or position: `"<n>"` (RFC 9110 §8.8.3). */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * Reads `If-Match: "<n>"`. Throws 428 when it is absent (RFC 6585 §3) and 400 when it is anything
 * but one number: `*` and lists would write over what the writer has not read. `W/"<n>"` counts as
 * `"<n>"`, because proxies that compress weaken tags and ours name a version, not bytes.
 */
function readIfMatch(request: IncomingMessage): number {
  const header = request.headers['if-match'];
  if (header === undefined) {
    throw new Refused({
      status: 428,
      code: 'if-match-missing',
      detail: 'Say which version you read: If-Match: "<n>".',
    });
  }
  const digits = /^(?:W\/)?"(\d{1,15})"$/.exec(header.trim())?.[1];
  if (digits === undefined) {
    throw new Refused({
      status: 400,
      code: 'if-match-invalid',
      detail: 'If-Match takes one version number in quotes, such as "7".',
      issues: [{ at: 'header:if-match', code: 'wrong-format', message: 'Not "<n>".' }],
    });
  }
  return Number(digits);
}

/** What a request says it read, as far as its route asks: null where it does not, or where nobody has to say so. */
export function ifMatchOf(asked: IfMatch, request: IncomingMessage): number | null {
  if (asked === 'none') return null;
  if (asked === 'heeded' && request.headers['if-match'] === undefined) return null;
  return readIfMatch(request);
}
