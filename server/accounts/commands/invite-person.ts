import type { Actor } from '#server/kit/actor.ts';
import { conflict } from '#server/kit/refused.ts';
import { runCommand, type Command } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { newToken } from '../opaque-token.ts';
import { insertLink } from '../store/links.ts';
import { findByEmail, type MembershipGrant } from '../store/people.ts';
import { demandGrants } from './demand-grants.ts';

const INVITATION_DAYS = 7;

/** Whom an invitation is for, and what they will be. */
export type Invitation = {
  email: string;
  name: string;
  isAdmin: boolean;
  memberships: readonly MembershipGrant[];
};

/** Makes the link of an invitation; an older one to the same address ends. */
export async function writeInvitation(
  { tx, now }: Pick<Command, 'tx' | 'now'>,
  madeBy: string | null,
  invitation: Invitation,
): Promise<{ token: string; expiresAt: Date }> {
  await demandGrants(tx, invitation.memberships);
  const { token, digest } = newToken('wtl');
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
  const { email, name, isAdmin, memberships } = invitation;
  const link = { email, name, isAdmin, memberships, kind: 'invitation' as const };
  await insertLink(tx, { ...link, digest, personId: null, madeBy, expiresAt }, now);
  return { token, expiresAt };
}

/** Makes an invitation: a link for one person, good once, for a week. The address must be new here. */
export async function invitePerson(
  services: Services,
  actor: Pick<Actor, 'personId'> | null,
  invitation: Invitation,
): Promise<{ token: string; expiresAt: Date }> {
  if ((await findByEmail(services.database, invitation.email)) !== null) {
    throw conflict('already-exists', 'Somebody with this address works here already.');
  }
  return runCommand(services, { name: 'invite-person', actor }, async (command) =>
    writeInvitation(command, actor?.personId ?? null, invitation),
  );
}
