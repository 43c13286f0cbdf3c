import type { Actor } from '#server/kit/actor.ts';
import { conflict, Refused } from '#server/kit/refused.ts';
import { runCommand, type Transaction } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { newToken } from '../opaque-token.ts';
import { insertLink } from '../store/links.ts';
import { findByEmail, knownDesks, type MembershipGrant } from '../store/people.ts';

const INVITATION_DAYS = 7;

/** Refuses memberships on desks that do not exist, naming each. */
export async function checkDesks(
  tx: Transaction,
  memberships: readonly MembershipGrant[],
): Promise<void> {
  const known = await knownDesks(
    tx,
    memberships.map((grant) => grant.deskId),
  );
  const issues = memberships.flatMap((grant, n) =>
    known.has(grant.deskId)
      ? []
      : [
          {
            at: `body.memberships[${String(n)}].deskId`,
            code: 'unknown-desk',
            message: 'There is no such desk.',
          },
        ],
  );
  if (issues.length > 0)
    throw new Refused({
      status: 422,
      code: 'unknown-desk',
      detail: 'A desk named here does not exist.',
      issues,
    });
}

/** Makes an invitation: a link for one person, good once, for a week. The address must be new here. */
export async function invitePerson(
  services: Services,
  actor: Pick<Actor, 'personId'> | null,
  invitation: {
    email: string;
    name: string;
    isAdmin: boolean;
    memberships: readonly MembershipGrant[];
  },
): Promise<{ token: string; expiresAt: Date }> {
  if ((await findByEmail(services.database, invitation.email)) !== null) {
    throw conflict('already-exists', 'Somebody with this address works here already.');
  }
  return runCommand(services, { name: 'invite-person', actor }, async ({ tx, now }) => {
    await checkDesks(tx, invitation.memberships);
    const { token, digest } = newToken('wtl');
    const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
    await insertLink(
      tx,
      {
        ...invitation,
        kind: 'invitation',
        digest,
        personId: null,
        madeBy: actor?.personId ?? null,
        expiresAt,
      },
      now,
    );
    return { token, expiresAt };
  });
}
