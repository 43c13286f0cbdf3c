import type { NotificationKind } from '#contract/vocabulary.ts';
import { Prisma } from '#server/kit/database/generated/client.ts';
import type { Sql } from '#server/kit/run-command.ts';

/** What several people are told at once. */
export type NotificationRow = {
  kind: NotificationKind;
  articleId: string;
  threadId: string;
  /** What happened; nobody is told of the same twice. */
  cause: string;
  byId: string;
  /** When it happened, so that the list has the order of what happened and not of its telling. */
  at: Date;
  excerpt: string;
};

/** Appends a notification for each of these people; who was told of this cause before is left out. */
export async function insertNotifications(
  tx: Sql,
  people: readonly string[],
  row: NotificationRow,
): Promise<void> {
  if (people.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO notification (person_id, kind, article_id, thread_id, cause, by_id, at, excerpt)
    SELECT p, ${row.kind}, ${row.articleId}::uuid, ${row.threadId}::uuid, ${row.cause}, ${row.byId}::uuid,
      ${row.at}, ${row.excerpt}
    FROM unnest(${[...people]}::uuid[]) AS p
    ON CONFLICT (person_id, cause) DO NOTHING`;
}

/** A notification as it is listed. */
export type ListedNotification = {
  id: string;
  kind: NotificationKind;
  byId: string;
  byName: string;
  /** To the microsecond, in UTC: the place of a cursor. */
  at: string;
  read: boolean;
  articleId: string;
  slugline: string;
  headline: string;
  language: string;
  threadId: string;
  excerpt: string;
};

/** Somebody's notifications, newest first, from a place on. */
export async function listNotifications(
  tx: Sql,
  personId: string,
  { after, most }: { after: { at: string; id: string } | null; most: number },
): Promise<ListedNotification[]> {
  const place =
    after === null
      ? Prisma.empty
      : Prisma.sql`AND (n.at, n.id) < (${after.at}::timestamptz, ${after.id}::uuid)`;
  return tx.$queryRaw<ListedNotification[]>(Prisma.sql`
    SELECT n.id, n.kind, n.by_id AS "byId", p.name AS "byName", n.article_id AS "articleId", n.thread_id AS "threadId",
      n.excerpt, to_char(n.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
      r.notification_id IS NOT NULL AS read, s.slugline, c.headline, a.language
    FROM notification n JOIN person p ON p.id = n.by_id JOIN article a ON a.id = n.article_id
      JOIN story s ON s.id = a.story_id JOIN working_copy c ON c.article_id = a.id
      LEFT JOIN notification_read r ON r.notification_id = n.id
    WHERE n.person_id = ${personId}::uuid ${place}
    ORDER BY n.at DESC, n.id DESC LIMIT ${most}`);
}

/** How many of somebody's notifications are unread; none is counted past 100. */
export async function countUnread(tx: Sql, personId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ unread: number }[]>`
    SELECT count(*)::int AS unread FROM (
      SELECT FROM notification n WHERE n.person_id = ${personId}::uuid
        AND NOT EXISTS (SELECT FROM notification_read r WHERE r.notification_id = n.id) LIMIT 100) x`;
  return rows[0]?.unread ?? 0;
}

/** Notes that somebody has read these of their notifications; other people's are left alone. */
export async function insertReads(
  tx: Sql,
  personId: string,
  ids: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO notification_read (notification_id)
    SELECT n.id FROM notification n WHERE n.person_id = ${personId}::uuid AND n.id = ANY (${[...ids]}::uuid[])
    ON CONFLICT DO NOTHING`;
}

/** Notes that somebody has read one of their notifications and all that came before it. */
export async function insertReadsUpTo(tx: Sql, personId: string, id: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO notification_read (notification_id)
    SELECT n.id FROM notification n JOIN notification last ON last.person_id = n.person_id AND last.id = ${id}::uuid
    WHERE n.person_id = ${personId}::uuid AND (n.at, n.id) <= (last.at, last.id)
      AND NOT EXISTS (SELECT FROM notification_read r WHERE r.notification_id = n.id)
    ON CONFLICT DO NOTHING`;
}
