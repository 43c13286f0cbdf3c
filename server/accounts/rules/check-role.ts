/** Why a role cannot be changed in that way; each is refused by the database too. */
export type RoleRefusal = 'role-built-in' | 'role-in-use';

/** Whether a role may be called that from now on; a built-in one keeps its name, which the screens translate. */
export function mayRename(
  role: { builtIn: boolean; name: string },
  name: string,
): RoleRefusal | null {
  return role.builtIn && name !== role.name ? 'role-built-in' : null;
}

/** Whether a role may be deleted: not one that the house begins with, nor one that somebody has or was promised. */
export function mayDelete(role: {
  builtIn: boolean;
  people: number;
  promised: number;
}): RoleRefusal | null {
  if (role.builtIn) return 'role-built-in';
  return role.people + role.promised > 0 ? 'role-in-use' : null;
}

/** The sentence a person reads, in English; clients translate by the code. */
export function roleSentence(refusal: RoleRefusal): string {
  return refusal === 'role-built-in'
    ? 'Every newsroom has this role: it keeps its name and stays.'
    : 'Somebody has this role, or an open invitation promises it. Take it from them first.';
}
