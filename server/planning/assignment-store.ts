import type { Sql } from '#server/kit/run-command.ts';
import type { Assigned } from './rules/may-assign.ts';

/** The last row of an article’s assignments: how it stands, and how many there were. */
export type LastAssignment = Assigned & { sequence: number };

/** How an article is assigned now; null when it never was. */
export async function lastAssignment(tx: Sql, articleId: string): Promise<LastAssignment | null> {
  const rows = await tx.$queryRaw<LastAssignment[]>`
    SELECT sequence, assignee_id AS "assigneeId", due_at AS "dueAt", due_zone AS "dueZone"
    FROM assignment WHERE article_id = ${articleId}::uuid ORDER BY sequence DESC LIMIT 1`;
  return rows[0] ?? null;
}

/** Appends how the article is assigned from now on. */
export async function insertAssignment(
  tx: Sql,
  {
    articleId,
    sequence,
    assigned,
    personId,
  }: { articleId: string; sequence: number; assigned: Assigned; personId: string },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO assignment (article_id, sequence, assignee_id, due_at, due_zone, person_id)
    VALUES (${articleId}::uuid, ${sequence}, ${assigned.assigneeId}::uuid, ${assigned.dueAt}, ${assigned.dueZone}, ${personId}::uuid)`;
}

/** Whether somebody at work writes for the desk. */
export async function writesFor(tx: Sql, personId: string, deskId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ may: boolean }[]>`
    SELECT has_right(${personId}::uuid, ${deskId}::uuid, 'write') AS may`;
  return rows[0]?.may ?? false;
}

/** Everybody at work who writes for the desk, by name. */
export async function writersOf(tx: Sql, deskId: string): Promise<{ id: string; name: string }[]> {
  return tx.$queryRaw`
    SELECT p.id, p.name FROM person p
    WHERE has_right(p.id, ${deskId}::uuid, 'write') ORDER BY p.name, p.id`;
}

/** What was said of an article’s assignment, as it is read. */
export type AssignmentRow = {
  assigneeId: string | null;
  assigneeName: string | null;
  dueAt: Date | null;
  dueZone: string | null;
  byId: string;
  byName: string;
  at: Date;
};

/** How an article was assigned, the last first, fifty at most. */
export async function listAssignments(tx: Sql, articleId: string): Promise<AssignmentRow[]> {
  return tx.$queryRaw<AssignmentRow[]>`
    SELECT i.assignee_id AS "assigneeId", p.name AS "assigneeName", i.due_at AS "dueAt", i.due_zone AS "dueZone",
      i.person_id AS "byId", w.name AS "byName", i.at
    FROM assignment i JOIN person w ON w.id = i.person_id LEFT JOIN person p ON p.id = i.assignee_id
    WHERE i.article_id = ${articleId}::uuid ORDER BY i.sequence DESC LIMIT 50`;
}
