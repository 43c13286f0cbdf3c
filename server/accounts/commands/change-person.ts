import type { Actor } from '#server/kit/actor.ts';
import { conflict, notFound } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { leavesNoAdmin } from '../rules/check-last-admin.ts';
import {
  countOtherAdmins,
  findPerson,
  replaceMemberships,
  updatePerson,
  type MembershipGrant,
} from '../store/people.ts';
import { endSessions, endTokens } from '../store/sessions.ts';
import { demandGrants } from './demand-grants.ts';

/** What an admin may change of somebody; absent means as it is. */
export type PersonChange = {
  name?: string | undefined;
  active?: boolean | undefined;
  isAdmin?: boolean | undefined;
  memberships?: readonly MembershipGrant[] | undefined;
};

/** Changes somebody's name, memberships or standing. Who is closed out is signed out everywhere at once. */
export async function changePerson(
  services: Services,
  actor: Actor,
  asked: { personId: string; change: PersonChange },
): Promise<void> {
  const { personId, change } = asked;
  await runCommand(services, { name: 'change-person', actor }, async ({ tx, now }) => {
    const others = await countOtherAdmins(tx, personId);
    const before = await findPerson(tx, personId);
    if (before === null) throw notFound('Nobody here has that name.');
    const after = {
      isAdmin: change.isAdmin ?? before.isAdmin,
      active: change.active ?? before.active,
    };
    if (leavesNoAdmin(after, before, others))
      throw conflict(
        'last-admin',
        'Somebody must be able to change the settings: name another admin first.',
      );
    await updatePerson(tx, personId, { ...after, name: change.name ?? before.name });
    if (change.memberships !== undefined) {
      await demandGrants(tx, change.memberships);
      await replaceMemberships(tx, personId, change.memberships);
    }
    if (before.active && !after.active) {
      await endSessions(tx, { personId }, now);
      await endTokens(tx, { personId }, now);
    }
  });
}
