import type { IncomingMessage } from 'node:http';
import { forbidden } from '../refused.ts';

/** Makes the check that a state-changing request of a browser comes from our own pages. */
export type SameOriginCheck = (request: IncomingMessage) => void;

/**
 * Refuses cross-site writes (OWASP ASVS 5.0 V3.5): `Sec-Fetch-Site` decides where the browser sends
 * it, else `Origin` must name one of our origins or the very host that was asked. A request with neither comes from no browser, so
 * it carries no cookie that it was not given on purpose.
 */
export function sameOriginCheck(origins: readonly string[]): SameOriginCheck {
  const ours = new Set(origins);
  return (request) => {
    const site = request.headers['sec-fetch-site'];
    if (site === 'same-origin' || site === 'none') return;
    const origin = request.headers.origin;
    if (site === undefined && origin === undefined) return;
    if (origin !== undefined && ours.has(origin)) return;
    if (site === undefined && origin !== undefined) {
      const host = URL.canParse(origin) ? new URL(origin).host : null;
      if (host !== null && host === request.headers.host?.toLowerCase()) return;
    }
    throw forbidden('cross-site-request', 'This can only be done from our own pages.');
  };
}
