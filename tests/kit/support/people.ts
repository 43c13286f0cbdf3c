import type { Request } from 'express';
import type { Actor } from '#server/kit/actor.ts';
import { bearerToken, cookiesOf } from '#server/kit/http/request-facts.ts';

const DESK = '01990000-0000-7000-8000-00000000d001';

function somebody(name: string, rights: string[], more: Partial<Actor> = {}): Actor {
  const held = new Set(rights);
  return {
    personId: `01990000-0000-7000-8000-0000000000${name.length.toString().padStart(2, '0')}`,
    name,
    isAdmin: false,
    via: 'session',
    credentialId: '01990000-0000-7000-8000-00000000c001',
    memberships: [{ deskId: DESK, roles: ['gardener'], rights: held, languages: [] }],
    rights: new Map([[DESK, held]]),
    ...more,
  };
}

/** Ida waters, Noor prunes too, Beatrix runs the place. */
export const ida = somebody('Ida', ['water']);
const noor = somebody('Noor', ['water', 'prune']);
const beatrix = somebody('Beatrix', [], { isAdmin: true });

const everybody = [ida, noor, beatrix];

/** Believes any cookie `session=<name>` and any bearer token that is a name. */
export async function authenticate(request: Request): Promise<Actor | null> {
  const token = bearerToken(request);
  const name =
    token ??
    (request.headers.authorization === undefined ? cookiesOf(request).get('session') : null);
  const actor = everybody.find((person) => person.name === name);
  if (actor === undefined) return null;
  return token === null ? actor : { ...actor, via: 'token' };
}
