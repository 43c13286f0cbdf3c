import type { Request } from 'express';
import { authenticate } from './accounts/queries/authenticate.ts';
import { SESSION_COOKIE } from './accounts/session-cookie.ts';
import type { Actor } from './kit/actor.ts';
import { cookieName } from './kit/http/cookies.ts';
import { bearerToken, cookiesOf } from './kit/http/request-facts.ts';
import type { Services } from './kit/services.ts';

/**
 * Makes the look-up of who is asking. A bearer token, when there is one, is all that counts: a wrong one
 * is never rescued by a cookie.
 */
export function authentication(services: Services): (request: Request) => Promise<Actor | null> {
  const cookie = cookieName(SESSION_COOKIE, services.secureCookies);
  return async (request) => {
    const token =
      request.headers.authorization === undefined
        ? (cookiesOf(request).get(cookie) ?? null)
        : bearerToken(request);
    return token === null ? null : authenticate(services, token);
  };
}
