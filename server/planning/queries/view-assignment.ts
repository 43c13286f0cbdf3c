import type { AssignmentView } from '#contract/api/board.ts';
import type { Actor } from '#server/kit/actor.ts';
import type { Services } from '#server/kit/services.ts';
import { abilityAnswer } from '#server/writing/abilities-of.ts';
import { loadArticleFacts } from '#server/writing/queries/load-article-facts.ts';
import { listAssignments, writersOf, type AssignmentRow } from '../assignment-store.ts';
import { presentDue } from '../board-present.ts';
import { mayAssign, mayClaim, UNASSIGNED } from '../rules/may-assign.ts';

function told({
  assigneeId,
  assigneeName,
  dueAt,
  dueZone,
}: AssignmentRow): Pick<AssignmentView, 'assignee' | 'due'> {
  return {
    assignee: assigneeId === null ? null : { id: assigneeId, name: assigneeName ?? '' },
    due: presentDue(dueAt, dueZone),
  };
}

/** Who has an article and until when, how that came, whom it can be given to, and what the person who asks may do about it. */
export async function viewAssignment(
  services: Services,
  actor: Actor,
  articleId: string,
): Promise<AssignmentView> {
  const { database } = services;
  const article = await loadArticleFacts(database, articleId);
  const [rows, candidates] = await Promise.all([
    listAssignments(database.sql, articleId),
    writersOf(database.sql, article.desk.id),
  ]);
  const [last] = rows;
  return {
    articleId,
    version: article.version,
    ...(last === undefined ? { assignee: null, due: null } : told(last)),
    history: rows.map((row) => ({
      ...told(row),
      by: { id: row.byId, name: row.byName },
      at: row.at.toISOString(),
    })),
    candidates,
    abilities: {
      claim: abilityAnswer(mayClaim(article, actor, last ?? UNASSIGNED)),
      assign: abilityAnswer(mayAssign(article, actor)),
    },
  };
}
