import type { RoleView } from '#contract/api/roles.ts';
import { RIGHTS } from '#contract/vocabulary.ts';
import type { Services } from '#server/kit/services.ts';
import { readRoles, type RoleRow } from '../store/roles.ts';

/** A role as the contract has it, its rights in the contract's order. */
function presentRole({ rights, ...role }: RoleRow): RoleView {
  const held = new Set(rights);
  return { ...role, rights: RIGHTS.filter((right) => held.has(right)) };
}

/** All roles with their rights, and how many people count on each. */
export async function roles(services: Services): Promise<RoleView[]> {
  return (await readRoles(services.database)).map(presentRole);
}
