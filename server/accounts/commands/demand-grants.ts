import type { Issue } from '#contract/problem.ts';
import { Refused } from '#server/kit/refused.ts';
import type { Transaction } from '#server/kit/run-command.ts';
import { knownDesks, type MembershipGrant } from '../store/people.ts';
import { knownRoles } from '../store/roles.ts';

/** Refuses memberships on desks or in roles that do not exist, naming each. */
export async function demandGrants(
  tx: Transaction,
  memberships: readonly MembershipGrant[],
): Promise<void> {
  const desks = memberships.map((grant) => grant.deskId);
  const knownDesk = await knownDesks(tx, desks);
  const knownRole = await knownRoles(
    tx,
    memberships.map((grant) => grant.role),
  );
  const issues = memberships.flatMap(({ deskId, role }, n): Issue[] => {
    const at = `body.memberships[${String(n)}]`;
    const desk = { at: `${at}.deskId`, code: 'unknown-desk', message: 'There is no such desk.' };
    const post = { at: `${at}.role`, code: 'unknown-role', message: `There is no role ${role}.` };
    return [...(knownDesk.has(deskId) ? [] : [desk]), ...(knownRole.has(role) ? [] : [post])];
  });
  const [first] = issues;
  if (first === undefined) return;
  const detail =
    first.code === 'unknown-desk'
      ? 'A desk named here does not exist.'
      : 'A role named here does not exist.';
  throw new Refused({ status: 422, code: first.code, detail, issues });
}
