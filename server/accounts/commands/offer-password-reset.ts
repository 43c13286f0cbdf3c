import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { newToken } from '../opaque-token.ts';
import { insertLink } from '../store/links.ts';
import { findPerson } from '../store/people.ts';

const RESET_MINUTES = 30;

/** Makes a link with which one person sets a new password, once, within half an hour. */
export async function offerPasswordReset(
  services: Services,
  actor: Pick<Actor, 'personId'> | null,
  personId: string,
): Promise<{ token: string; expiresAt: Date }> {
  return runCommand(services, { name: 'offer-password-reset', actor }, async ({ tx, now }) => {
    const person = await findPerson(tx, personId);
    if (person === null) throw notFound('Nobody here has that name.');
    const { token, digest } = newToken('wtl');
    const expiresAt = new Date(now.getTime() + RESET_MINUTES * 60_000);
    await insertLink(
      tx,
      {
        kind: 'password-reset',
        digest,
        email: person.email,
        name: person.name,
        personId: person.id,
        isAdmin: false,
        memberships: [],
        madeBy: actor?.personId ?? null,
        expiresAt,
      },
      now,
    );
    return { token, expiresAt };
  });
}
