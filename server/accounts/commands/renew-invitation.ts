import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { promisedGrants } from '../rules/promised-grants.ts';
import { openInvitations, revokeInvitation } from '../store/links.ts';
import { writeInvitation } from './invite-person.ts';

const GONE = 'There is no such open invitation: it was taken up, taken back or its time is over.';

/** Makes a new link for somebody who was invited, for another week; the old one ends. */
export async function renewInvitation(
  services: Services,
  actor: Actor,
  id: string,
): Promise<{ token: string; expiresAt: Date }> {
  return runCommand(services, { name: 'renew-invitation', actor }, async (command) => {
    const open = await openInvitations(command.tx, command.now);
    const invitation = open.find((each) => each.id === id);
    if (invitation === undefined) throw notFound(GONE);
    const { email, name, isAdmin } = invitation;
    const memberships = promisedGrants(invitation.memberships);
    return writeInvitation(command, actor.personId, { email, name, isAdmin, memberships });
  });
}

/** Takes an invitation back: its link is worth nothing from then on. */
export async function takeBackInvitation(
  services: Services,
  actor: Actor,
  id: string,
): Promise<void> {
  await runCommand(services, { name: 'take-back-invitation', actor }, async ({ tx, now }) => {
    if (!(await revokeInvitation(tx, id, now))) throw notFound(GONE);
  });
}
