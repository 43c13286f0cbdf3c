import type { NotificationKind } from '#contract/planning-words.ts';
import { Prisma } from '#server/kit/database/generated/client.ts';
import type { Sql } from '#server/kit/run-command.ts';

/** What several people are told at once. */
export type NotificationRow = {
  kind: NotificationKind;
  /** Null for a planning item that has no story yet. */
  articleId: string | null;
  threadId: string | null;
  /** What happened; nobody is told of the same twice. */
  cause: string;
  /** Nobody, where the system found it out or a guest did it. */
  byId: string | null;
  byName: string;
  /** When it happened, so that the list has the order of what happened and not of its telling. */
  at: Date;
  excerpt: string;
};

/** How one person is told: on the bell, by mail at some time. */
export type Told = {
  personId: string;
  inApp: boolean;
  mail: { mode: 'mail' | 'digest'; dueAt: Date } | null;
};

/** Appends a notification for each of these people; who was told of this cause before is left out. */
export async function insertNotifications(
  tx: Sql,
  people: readonly Told[],
  row: NotificationRow,
): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map(({ personId, inApp, mail }) => ({
    id: personId,
    in_app: inApp,
    mode: mail?.mode ?? null,
    due_at: mail?.dueAt ?? null,
  }));
  await tx.$executeRaw`
    WITH told AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS p (id uuid, in_app boolean, mode text, due_at timestamptz)
    ), made AS (
      INSERT INTO notification (person_id, in_app, kind, article_id, thread_id, cause, by_id, by_name, at, excerpt)
      SELECT p.id, p.in_app, ${row.kind}, ${row.articleId}::uuid, ${row.threadId}::uuid, ${row.cause}, ${row.byId}::uuid,
        ${row.byName}, ${row.at}, ${row.excerpt}
      FROM told p ON CONFLICT (person_id, cause) DO NOTHING RETURNING id, person_id)
    INSERT INTO mail_item (notification_id, person_id, mode, due_at)
    SELECT m.id, m.person_id, p.mode, p.due_at FROM made m JOIN told p ON p.id = m.person_id WHERE p.mode IS NOT NULL`;
}

/** A notification as it is listed. */
export type ListedNotification = {
  id: string;
  kind: NotificationKind;
  byId: string | null;
  byName: string;
  /** To the microsecond, in UTC: the place of a cursor. */
  at: string;
  read: boolean;
  articleId: string | null;
  slugline: string | null;
  headline: string | null;
  language: string | null;
  threadId: string | null;
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
    SELECT n.id, n.kind, n.by_id AS "byId", coalesce(p.name, n.by_name) AS "byName", n.article_id AS "articleId", n.thread_id AS "threadId",
      n.excerpt, to_char(n.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
      r.notification_id IS NOT NULL AS read, s.slugline, c.headline, a.language
    FROM notification n LEFT JOIN person p ON p.id = n.by_id LEFT JOIN article a ON a.id = n.article_id
      LEFT JOIN story s ON s.id = a.story_id LEFT JOIN working_copy c ON c.article_id = a.id
      LEFT JOIN notification_read r ON r.notification_id = n.id
    WHERE n.person_id = ${personId}::uuid AND n.in_app ${place}
    ORDER BY n.at DESC, n.id DESC LIMIT ${most}`);
}

/** How many of somebody's notifications are unread; none is counted past 100. */
export async function countUnread(tx: Sql, personId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ unread: number }[]>`
    SELECT count(*)::int AS unread FROM (
      SELECT FROM notification n WHERE n.person_id = ${personId}::uuid AND n.in_app
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
