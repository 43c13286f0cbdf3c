import { z } from 'zod';
import type { PersonRef } from '#contract/api/shapes.ts';
import { Prisma } from '#server/kit/database/generated/client.ts';
import type { Sql } from '#server/kit/run-command.ts';
import { readsArticles } from '../rules/comment-rules.ts';

const ids = z.array(z.string());

const commentSchema = z.object({
  articleId: z.string(),
  threadId: z.string(),
  byId: z.string(),
  at: z.date(),
  text: z.string(),
  mentions: ids,
  /** Who opened the thread, spoke in it before, or was called by name in it. */
  participants: ids,
});

/** A comment, for those who tell people of it. */
export type CommentTold = z.infer<typeof commentSchema>;

/** Reads a comment with whom it concerns; null when there is none of that id. */
export async function readComment(tx: Sql, commentId: string): Promise<CommentTold | null> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT c.article_id AS "articleId", c.thread_id AS "threadId", c.person_id AS "byId", c.at, c.text,
      array(SELECT m.person_id::text FROM comment_mention m WHERE m.comment_id = c.id) AS mentions,
      array(SELECT t.person_id::text FROM comment_thread t WHERE t.id = c.thread_id
        UNION SELECT o.person_id::text FROM comment o WHERE o.thread_id = c.thread_id AND (o.at, o.id) < (c.at, c.id)
        UNION SELECT m.person_id::text FROM comment o JOIN comment_mention m ON m.comment_id = o.id
          WHERE o.thread_id = c.thread_id AND (o.at, o.id) < (c.at, c.id)) AS participants
    FROM comment c WHERE c.id = ${commentId}::uuid`;
  return rows[0] === undefined ? null : commentSchema.parse(rows[0]);
}

const resolutionSchema = z.object({
  articleId: z.string(),
  threadId: z.string(),
  byId: z.string(),
  at: z.date(),
  kind: z.enum(['resolved', 'reopened']),
  openerId: z.string(),
  /** The words of the thread's first comment. */
  text: z.string(),
});

/** A thread that was resolved or opened again, for those who tell people of it. */
export type ResolutionTold = z.infer<typeof resolutionSchema>;

/** Reads how a thread was settled for the n-th time; null when it was not. */
export async function readResolution(
  tx: Sql,
  { threadId, sequence }: { threadId: string; sequence: number },
): Promise<ResolutionTold | null> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT r.article_id AS "articleId", r.thread_id AS "threadId", r.person_id AS "byId", r.at, r.kind, t.person_id AS "openerId",
      coalesce((SELECT c.text FROM comment c WHERE c.thread_id = t.id ORDER BY c.at, c.id LIMIT 1), '') AS text
    FROM comment_resolution r JOIN comment_thread t ON t.id = r.thread_id
    WHERE r.thread_id = ${threadId}::uuid AND r.sequence = ${sequence}`;
  return rows[0] === undefined ? null : resolutionSchema.parse(rows[0]);
}

/** Everybody who can read articles now, by name; of some people only where ids are given. */
export async function peopleWhoRead(
  tx: Sql,
  some: readonly string[] | null = null,
): Promise<PersonRef[]> {
  const which = some === null ? Prisma.empty : Prisma.sql`WHERE p.id = ANY (${[...some]}::uuid[])`;
  const rows = await tx.$queryRaw<
    (PersonRef & { active: boolean; isAdmin: boolean; desks: string[] })[]
  >(Prisma.sql`
    SELECT p.id, p.name, p.active, p.is_admin AS "isAdmin",
      array(SELECT m.desk_id::text FROM membership m WHERE m.person_id = p.id) AS desks
    FROM person p ${which} ORDER BY p.name, p.id`);
  return rows.filter(readsArticles).map(({ id, name }) => ({ id, name }));
}
