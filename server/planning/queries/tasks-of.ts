import type { TaskList, TaskView } from '#contract/api/handover.ts';
import type { Actor } from '#server/kit/actor.ts';
import type { Services } from '#server/kit/services.ts';
import { listOpenTasks, scopeOf, type ListedTask } from '../handover-store.ts';
import { COMMENT_SUBJECT, isTheirs } from '../rules/obligations.ts';

/** How many tasks are told at once. */
const MOST = 300;

/** A task as somebody sees it. */
export function presentTask(task: ListedTask, actor: Actor): TaskView {
  const { id, kind, since, dueAt, overdue, person, desk, story, article } = task;
  return {
    id,
    kind,
    scope: scopeOf(task),
    comment: kind === 'correct' && task.subject === COMMENT_SUBJECT,
    since: since.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    overdue,
    mine: isTheirs(task, actor),
    person,
    desk,
    story,
    article,
  };
}

/** Open tasks: of a desk, or of the desks on which somebody has a place; only what they may see to, if they want. */
export async function tasksOf(
  services: Services,
  actor: Actor,
  { deskId, mine }: { deskId?: string | undefined; mine?: 'true' | undefined },
): Promise<TaskList> {
  const own = actor.memberships.map((membership) => membership.deskId);
  const desks = deskId === undefined ? (actor.isAdmin ? null : own) : [deskId];
  const about = { desks, personId: actor.personId, most: 2 * MOST };
  const found = await listOpenTasks(services.database.sql, about);
  const items = found
    .filter((task) => deskId === undefined || task.deskId === deskId)
    .map((task) => presentTask(task, actor))
    .filter((task) => mine === undefined || task.mine);
  return { items: items.slice(0, MOST), more: items.length > MOST };
}
