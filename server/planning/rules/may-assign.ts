import type { Actor } from '#server/kit/actor.ts';
import { mayDirect, mayEdit } from '#server/writing/rules/abilities.ts';
import { refused, type Decision } from '#server/writing/rules/decision.ts';

type Assignable = Parameters<typeof mayEdit>[0];

/** Who has an article, and until when. */
export type Assigned = {
  assigneeId: string | null;
  dueAt: Date | null;
  dueZone: string | null;
};

/** Nobody has it, and it is never due: how every article begins. */
export const UNASSIGNED: Assigned = { assigneeId: null, dueAt: null, dueZone: null };

/** Whether two say the same of when something is due. */
export function sameDue(one: Assigned, other: Assigned): boolean {
  return one.dueAt?.getTime() === other.dueAt?.getTime() && one.dueZone === other.dueZone;
}

/** Whether somebody may give the article to anybody and say when it is due: what an editor does. */
export function mayAssign(article: Assignable, actor: Actor): Decision {
  return mayDirect(article, actor);
}

/** Whether somebody may take the article on, or let go of it: whoever writes there, as long as nobody else has it. */
export function mayClaim(article: Assignable, actor: Actor, { assigneeId }: Assigned): Decision {
  const writes = mayEdit(article, actor);
  if (!writes.allowed) return writes;
  if (assigneeId === null || assigneeId === actor.personId) return writes;
  return mayAssign(article, actor).allowed ? writes : refused('assigned-to-another');
}

/** Whether somebody may make this of an assignment. `guard_assignment` in the database says the same. */
export function mayChangeAssignment(
  article: Assignable,
  actor: Actor,
  { before, after }: { before: Assigned; after: Assigned },
): Decision {
  const toSelf = after.assigneeId === null || after.assigneeId === actor.personId;
  if (sameDue(before, after) && toSelf) return mayClaim(article, actor, before);
  return mayAssign(article, actor);
}
