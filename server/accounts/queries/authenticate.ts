import type { Actor } from '#server/kit/actor.ts';
import type { Services } from '#server/kit/services.ts';
import { digestOfToken } from '../opaque-token.ts';
import { actorOf } from '../rules/actor-of.ts';
import { findCredential, touchCredential } from '../store/sessions.ts';

/** Says who holds a session or API token; null when it is unknown, ended, expired or its person has left. */
export async function authenticate(services: Services, token: string): Promise<Actor | null> {
  if (!/^wt[sa]_[\w-]{43}$/.test(token)) return null;
  const row = await findCredential(services.database, digestOfToken(token));
  if (row === null) return null;
  if (row.stale) {
    // Not worth making anybody wait, nor failing a request, for a time of last use.
    touchCredential(services.database, row).catch((error: unknown) => {
      services.log.warn({ err: error }, 'A credential could not be marked as used');
    });
  }
  return actorOf(row);
}
