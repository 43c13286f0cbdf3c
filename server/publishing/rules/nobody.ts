import type { PersonRef } from '#contract/api/shapes.ts';
import type { Actor } from '#server/kit/actor.ts';

/** Somebody who has left: of the same name, and with no right at all. */
export function nobody({ id, name }: PersonRef): Actor {
  const nothing = { isAdmin: false, credentialId: '', memberships: [], rights: new Map() };
  return { personId: id, name, via: 'job', ...nothing };
}
