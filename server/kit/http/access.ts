import { holdsRight, type Actor } from '../actor.ts';
import { forbidden, Refused } from '../refused.ts';
import type { Access, Route } from './route.ts';

function lacks(access: Access, actor: Actor): boolean {
  if (typeof access === 'string') return false;
  if ('newsroom' in access) return !actor.isAdmin;
  return !holdsRight(actor, access.right);
}

/** Throws 401 when a route wants somebody and nobody is signed in, 403 when this person may not call it at all. */
export function refuseUnlessAllowed(
  route: Pick<Route, 'access' | 'sessionOnly'>,
  actor: Actor | null,
): void {
  if (route.access === 'public' || (route.access === 'optional' && actor === null)) return;
  if (actor === null) {
    throw new Refused({ status: 401, code: 'not-signed-in', detail: 'Sign in first.' });
  }
  if (lacks(route.access, actor)) {
    throw forbidden('right-missing', 'You do not have the right to do this.');
  }
  if (route.sessionOnly && actor.via !== 'session') {
    throw forbidden('session-needed', 'A token cannot do this; sign in with your password.');
  }
}
