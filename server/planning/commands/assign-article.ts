import type { AssignmentChange } from '#contract/api/board.ts';
import type { Issue } from '#contract/problem.ts';
import type { Actor } from '#server/kit/actor.ts';
import { stale } from '#server/kit/refused.ts';
import { runHotCommand, type Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { lockArticle } from '#server/writing/queries/lock-article.ts';
import { staleArticle } from '#server/writing/queries/stale-version.ts';
import { demand } from '#server/writing/refuse.ts';
import { insertAssignment, lastAssignment, writesFor } from '../assignment-store.ts';
import { dueInstant } from '../rules/due-instant.ts';
import { mayChangeAssignment, sameDue, UNASSIGNED, type Assigned } from '../rules/may-assign.ts';
import { unusable } from './unusable.ts';

/** The assignment as it would be, or what is wrong with the time that was given. */
function changed(
  before: Assigned,
  { assigneeId = before.assigneeId, due }: AssignmentChange,
  now: Date,
): { after: Assigned; issues: Issue[] } {
  if (due === undefined) return { after: { ...before, assigneeId }, issues: [] };
  if (due === null) return { after: { ...UNASSIGNED, assigneeId }, issues: [] };
  const read = dueInstant(due, { now, at: 'due' });
  if ('issue' in read) {
    // The same time said again is no new promise, also when it has passed.
    return { after: { ...before, assigneeId }, issues: [read.issue] };
  }
  return { after: { assigneeId, dueAt: read.instant, dueZone: due.zone }, issues: [] };
}

async function demandWriter(tx: Sql, personId: string | null, deskId: string): Promise<void> {
  if (personId === null || (await writesFor(tx, personId, deskId))) return;
  const message = 'An article is given to somebody who writes for its desk.';
  throw unusable([{ at: 'assigneeId', code: 'assignee-not-on-desk', message }]);
}

/**
 * Gives an article to somebody or to nobody, or says when it is due; what is left out stays. Throws a 412 when somebody changed the
 * article since `version`, a 422 for a time that has passed or does not exist and for somebody who does not write for the desk.
 */
export async function assignArticle(
  services: Services,
  actor: Actor,
  { articleId, version, change }: { articleId: string; version: number; change: AssignmentChange },
): Promise<void> {
  await runHotCommand(services, { name: 'assign-article', actor }, async ({ tx, now, promise }) => {
    const article = await lockArticle(tx, articleId);
    if (article.version !== version) throw stale('stale-version', await staleArticle(tx, article));
    const last = await lastAssignment(tx, articleId);
    const before = last ?? UNASSIGNED;
    const { after, issues } = changed(before, change, now);
    demand(mayChangeAssignment(article, actor, { before, after }));
    if (issues.length > 0) throw unusable(issues);
    const sameHands = after.assigneeId === before.assigneeId;
    if (sameHands && sameDue(before, after)) return;
    if (!sameHands) await demandWriter(tx, after.assigneeId, article.desk.id);
    const sequence = (last?.sequence ?? 0) + 1;
    await insertAssignment(tx, { articleId, sequence, assigned: after, personId: actor.personId });
    if (sameHands || after.assigneeId === null || after.assigneeId === actor.personId) return;
    const { assigneeId: personId } = after;
    await promise('assigned', articleId, { articleId, personId, byId: actor.personId });
  });
}
