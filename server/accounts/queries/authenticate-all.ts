import type { Actor } from '#server/kit/actor.ts';
import type { Services } from '#server/kit/services.ts';
import { digestOfToken } from '../opaque-token.ts';
import { actorOf } from '../rules/actor-of.ts';
import { findCredentials } from '../store/sessions.ts';

/**
 * Says of many session or API tokens at once who holds them now; those that ended, expired or whose person has
 * left are missing. Asking does not count as using them.
 */
export async function authenticateAll(
  services: Services,
  tokens: readonly string[],
): Promise<Map<string, Actor>> {
  const known = new Map(tokens.map((token) => [keyOf(digestOfToken(token)), token]));
  const digests = [...new Set(tokens)].map(digestOfToken);
  const rows = await findCredentials(services.database, digests);
  return new Map(rows.map((row) => [known.get(keyOf(row.digest)) ?? '', actorOf(row)]));
}

function keyOf(digest: Uint8Array): string {
  return Buffer.from(digest).toString('hex');
}
