import type { Me } from '#contract/api/accounts.ts';
import type { DeskView } from '#client/api/desks.ts';

/** Whose rules: a desk’s id, or `newsroom`. */
export type Owner = string;

/** The owners whose rules this person may write; the server refuses others all the same. */
export function writableOwners(me: Me, desks: readonly DeskView[]): Owner[] {
  if (me.isAdmin) return [...desks.map(({ id }) => id), 'newsroom'];
  return me.memberships
    .filter(({ rights }) => rights.includes('house-style'))
    .map(({ desk }) => desk.id);
}
