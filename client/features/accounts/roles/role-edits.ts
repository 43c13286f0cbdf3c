import type { RoleView } from '#contract/api/roles.ts';
import type { Right } from '#contract/vocabulary.ts';
import { SHOWN_RIGHTS } from './right-groups.ts';

/** What somebody has ticked and unticked since the roles were read, by role and right. */
export type RoleEdits = ReadonlyMap<string, ReadonlyMap<Right, boolean>>;

/** How one role would change. */
export type RoleChange = {
  role: RoleView;
  gained: readonly Right[];
  lost: readonly Right[];
  /** What it would hold then. */
  rights: Right[];
};

/** Whether a role holds a right, as edited. */
export function holdsAsEdited(role: RoleView, right: Right, edits: RoleEdits): boolean {
  return edits.get(role.id)?.get(right) ?? role.rights.includes(right);
}

/** The edits with one right of one role granted or taken away. */
export function withEdit(
  edits: RoleEdits,
  { role, right, held }: { role: string; right: Right; held: boolean },
): RoleEdits {
  const of = new Map(edits.get(role));
  of.set(right, held);
  return new Map(edits).set(role, of);
}

/** The edits without those of one role. */
export function withoutRole(edits: RoleEdits, role: string): RoleEdits {
  const rest = new Map(edits);
  rest.delete(role);
  return rest;
}

/** The roles as they would be. */
export function asEdited(roles: readonly RoleView[], edits: RoleEdits): RoleView[] {
  return roles.map((role) => ({
    ...role,
    rights: SHOWN_RIGHTS.filter((right) => holdsAsEdited(role, right, edits)),
  }));
}

/** Which roles would change, and how; none when all edits lead back to what stands. */
export function changesOf(roles: readonly RoleView[], edits: RoleEdits): RoleChange[] {
  return asEdited(roles, edits).flatMap((after, n) => {
    const before = roles[n];
    if (before === undefined) return [];
    const gained = after.rights.filter((right) => !before.rights.includes(right));
    const lost = before.rights.filter((right) => !after.rights.includes(right));
    if (gained.length + lost.length === 0) return [];
    return [{ role: before, gained, lost, rights: after.rights }];
  });
}
