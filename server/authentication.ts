import type { IncomingMessage } from 'node:http';
import { authenticate } from './accounts/queries/authenticate.ts';
import { SESSION_COOKIE } from './accounts/session-cookie.ts';
import type { Actor } from './kit/actor.ts';
import { cookieName } from './kit/http/cookies.ts';
import { bearerToken, cookiesOf } from './kit/http/request-facts.ts';
import type { Services } from './kit/services.ts';

/**
 * Makes the way to the secret that proves who is asking; null without. A bearer token, when there is one, is all that
 * counts: a wrong one is never rescued by a cookie.
 */
export function tokenOf(
  services: Pick<Services, 'secureCookies'>,
): (request: IncomingMessage) => string | null {
  const cookie = cookieName(SESSION_COOKIE, services.secureCookies);
  return (request) =>
    request.headers.authorization === undefined
      ? (cookiesOf(request).get(cookie) ?? null)
      : bearerToken(request);
}

/** Makes the look-up of who is asking. */
export function authentication(
  services: Services,
): (request: IncomingMessage) => Promise<Actor | null> {
  const secretOf = tokenOf(services);
  return async (request) => {
    const token = secretOf(request);
    return token === null ? null : authenticate(services, token);
  };
}
