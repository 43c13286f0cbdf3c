import { z } from 'zod';
import type { PersonRef } from '#contract/api/shapes.ts';
import { FIELDS, type Field } from '#contract/vocabulary.ts';
import { THREAD_PLACES, type ThreadPlace } from '#contract/writing-words.ts';
import { Prisma } from '#server/kit/database/generated/client.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { ThreadFacts } from '../rules/thread-facts.ts';

/** The row of a new thread. */
export type ThreadRow = {
  id: string;
  articleId: string;
  about: ThreadPlace;
  quote: string;
  blockId: string | null;
  field: Field | null;
  blocking: boolean;
  personId: string;
};

/** Appends a thread without comments. */
export async function insertThread(tx: Sql, row: ThreadRow): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO comment_thread (id, article_id, about, quote, block_id, field, blocking, person_id)
    VALUES (${row.id}::uuid, ${row.articleId}::uuid, ${row.about}, ${row.quote}, ${row.blockId}, ${row.field},
      ${row.blocking}, ${row.personId}::uuid)`;
}

/** The row of a new comment, with those it calls by name. */
export type CommentRow = {
  id: string;
  threadId: string;
  articleId: string;
  text: string;
  personId: string;
  mentions: readonly string[];
};

/** Appends a comment. */
export async function insertComment(tx: Sql, row: CommentRow): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO comment (id, thread_id, article_id, text, person_id)
    VALUES (${row.id}::uuid, ${row.threadId}::uuid, ${row.articleId}::uuid, ${row.text}, ${row.personId}::uuid)`;
  if (row.mentions.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO comment_mention (comment_id, person_id)
    SELECT ${row.id}::uuid, m FROM unnest(${[...row.mentions]}::uuid[]) AS m`;
}

/** Appends that a thread was resolved or opened again; gives how often that has happened to it. */
export async function insertResolution(
  tx: Sql,
  row: { threadId: string; articleId: string; kind: 'resolved' | 'reopened'; personId: string },
): Promise<number> {
  const rows = await tx.$queryRaw<{ sequence: number }[]>`
    INSERT INTO comment_resolution (thread_id, sequence, article_id, kind, person_id)
    SELECT ${row.threadId}::uuid, coalesce(max(sequence), 0) + 1, ${row.articleId}::uuid, ${row.kind}, ${row.personId}::uuid
    FROM comment_resolution WHERE thread_id = ${row.threadId}::uuid
    RETURNING sequence`;
  return rows[0]?.sequence ?? 0;
}

const person = z.object({ id: z.string(), name: z.string() });
const instant = z.string().transform((text) => new Date(text));

const threadRead = z.object({
  id: z.string(),
  articleId: z.string(),
  about: z.enum(THREAD_PLACES),
  quote: z.string(),
  blockId: z.string().nullable(),
  field: z.enum(FIELDS).nullable(),
  blocking: z.boolean(),
  by: person,
  at: instant,
  resolved: z.object({ by: person, at: instant }).nullable(),
  comments: z.array(
    z.object({
      id: z.string(),
      by: person,
      at: instant,
      text: z.string(),
      mentions: z.array(person),
    }),
  ),
});

const THREADS = Prisma.sql`
  SELECT json_build_object('id', t.id, 'articleId', t.article_id, 'about', t.about, 'quote', t.quote, 'blockId', t.block_id,
    'field', t.field, 'blocking', t.blocking, 'by', json_build_object('id', p.id, 'name', p.name), 'at', t.at,
    'resolved', (SELECT CASE WHEN r.kind = 'resolved' THEN json_build_object('by', json_build_object('id', rp.id, 'name', rp.name), 'at', r.at) END
      FROM comment_resolution r JOIN person rp ON rp.id = r.person_id
      WHERE r.thread_id = t.id ORDER BY r.sequence DESC LIMIT 1),
    'comments', (SELECT coalesce(json_agg(json_build_object('id', c.id, 'by', json_build_object('id', cp.id, 'name', cp.name), 'at', c.at, 'text', c.text,
        'mentions', (SELECT coalesce(json_agg(json_build_object('id', mp.id, 'name', mp.name) ORDER BY mp.name, mp.id), '[]')
          FROM comment_mention m JOIN person mp ON mp.id = m.person_id WHERE m.comment_id = c.id)) ORDER BY c.at, c.id), '[]')
      FROM (SELECT * FROM comment WHERE thread_id = t.id ORDER BY at DESC, id DESC LIMIT 200) c
        JOIN person cp ON cp.id = c.person_id)) AS told
  FROM comment_thread t JOIN person p ON p.id = t.person_id`;

/** The threads of an article in the order in which they were opened: the newest 500, each with its newest 200 comments. */
export async function listThreads(tx: Sql, articleId: string): Promise<ThreadFacts[]> {
  const rows = await tx.$queryRaw<{ told: unknown }[]>(
    Prisma.sql`${THREADS} WHERE t.article_id = ${articleId}::uuid ORDER BY t.at DESC, t.id DESC LIMIT 500`,
  );
  return rows.map(({ told }) => threadRead.parse(told)).reverse();
}

/** One thread; null when there is none of that id. */
export async function readThread(tx: Sql, threadId: string): Promise<ThreadFacts | null> {
  const rows = await tx.$queryRaw<{ told: unknown }[]>(
    Prisma.sql`${THREADS} WHERE t.id = ${threadId}::uuid`,
  );
  return rows[0] === undefined ? null : threadRead.parse(rows[0].told);
}

/** Which article a thread belongs to; null when there is no such thread. */
export async function articleOfThread(tx: Sql, threadId: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ article_id: string }[]>`
    SELECT article_id FROM comment_thread WHERE id = ${threadId}::uuid`;
  return rows[0]?.article_id ?? null;
}

/** The threads that stop an article's publication, in the order in which they were opened. */
export async function blockingThreads(
  tx: Sql,
  articleId: string,
): Promise<{ id: string; by: PersonRef; quote: string }[]> {
  return tx.$queryRaw`
    SELECT t.id, json_build_object('id', p.id, 'name', p.name) AS by, t.quote
    FROM open_blocking_threads(${articleId}::uuid) AS b (id) JOIN comment_thread t ON t.id = b.id
      JOIN person p ON p.id = t.person_id
    ORDER BY t.at, t.id`;
}
