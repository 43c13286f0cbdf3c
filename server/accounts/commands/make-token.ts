import type { Actor } from '#server/kit/actor.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { newToken } from '../opaque-token.ts';
import { insertToken } from '../store/sessions.ts';

/** A token as it is just made: the only time that its secret is known. */
export type MadeToken = {
  id: string;
  token: string;
  prefix: string;
  name: string;
  reach: 'read' | 'write';
  createdAt: Date;
  usedAt: null;
  expiresAt: Date;
};

/** Makes an API token for a program of one's own; the secret is in the answer and nowhere else. */
export async function makeToken(
  services: Services,
  actor: Actor,
  wish: { name: string; reach: 'read' | 'write'; days: number },
): Promise<MadeToken> {
  return runCommand(services, { name: 'make-token', actor }, async ({ tx, now }) => {
    const { token, digest } = newToken('wta');
    const prefix = token.slice(0, 10);
    const expiresAt = new Date(now.getTime() + wish.days * 86_400_000);
    const row = await insertToken(tx, {
      personId: actor.personId,
      digest,
      prefix,
      name: wish.name,
      reach: wish.reach,
      expiresAt,
    });
    return { ...row, token, prefix, name: wish.name, reach: wish.reach, expiresAt, usedAt: null };
  });
}
