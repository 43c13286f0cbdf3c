import { z } from 'zod';
import type { ToldStep } from '#contract/api/collab.ts';
import type { Content } from '#contract/content.ts';
import { FIELDS, type Field } from '#contract/vocabulary.ts';
import { Prisma } from '#server/kit/database/generated/client.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { LoggedStep, NewStep } from '../steps/content-steps.ts';

/** Steps to append to a working copy's log, with the fields as they read after them. */
export type Append = {
  articleId: string;
  /** Where the log stands now. */
  position: number;
  steps: readonly NewStep[];
  /** The fields as they read afterwards; a body is the working one. Without it the stored body stays what it is. */
  fields: Partial<Content>;
  /** Null when the system itself made the change. */
  authorId: string | null;
  clientId: string;
  /** Whether lists learn of it at once; typing tells them every few seconds. */
  typing?: boolean;
};

/**
 * Appends steps and moves the working copy by them, in one statement: the log first, because the
 * database counts it when the text moves. The article is touched, so that a kill and a save never pass
 * each other. Gives the new position and when it was reached.
 */
export async function appendSteps(
  tx: Sql,
  append: Append,
): Promise<{ position: number; at: Date }> {
  const { fields } = append;
  const credits = fields.credits === undefined ? null : JSON.stringify(fields.credits);
  const body =
    fields.body === undefined
      ? Prisma.empty
      : Prisma.sql`body = ${JSON.stringify(fields.body)}::jsonb,
        body_position = position + (SELECT count(*)::int FROM appended),`;
  const moved = await tx.$queryRaw<{ position: number; at: Date }[]>`
    WITH clock AS MATERIALIZED (SELECT newsroom_now() AS at),
    appended AS (
      INSERT INTO step (article_id, position, field, change, blocks, author_id, client_id, origin, transfer, at)
      SELECT ${append.articleId}::uuid, ${append.position}::int + s.n::int, s.field, s.change, s.blocks,
        CASE WHEN s.own THEN ${append.authorId}::uuid END, CASE WHEN s.own THEN ${append.clientId} ELSE '' END,
        coalesce(s.origin, ''), s.transfer, clock.at
      FROM clock, (SELECT *, origin IS NULL AS own FROM ROWS FROM (
        jsonb_to_recordset(${JSON.stringify(append.steps)}::jsonb)
        AS (field text, change jsonb, blocks text[], origin text, transfer jsonb))
        WITH ORDINALITY AS r (field, change, blocks, origin, transfer, n)) AS s
      RETURNING 1),
    moved AS (
      UPDATE working_copy SET
        position = position + (SELECT count(*)::int FROM appended),
        headline = coalesce(${fields.headline ?? null}, headline),
        standfirst = coalesce(${fields.standfirst ?? null}, standfirst),
        dateline = coalesce(${fields.dateline ?? null}, dateline),
        update_note = coalesce(${fields.updateNote ?? null}, update_note), ${body}
        credits = coalesce(${credits}::jsonb, credits),
        updated_at = clock.at,
        updated_by = coalesce(${append.authorId}::uuid, updated_by)
      FROM clock WHERE article_id = ${append.articleId}::uuid RETURNING article_id, position, clock.at),
    touched AS (
      UPDATE article SET touched_at = moved.at FROM moved WHERE id = moved.article_id
        AND (${append.typing !== true} OR touched_at < moved.at - interval '3 seconds'))
    SELECT moved.position, moved.at,
      pg_notify('collab', json_build_object('a', moved.article_id, 'p', moved.position)::text)::text AS told
    FROM moved`;
  const [reached] = moved;
  if (reached === undefined) throw new Error('A working copy that was locked is gone.');
  return reached;
}

/** The public note that the article's newest publication carries; null when there was none. */
export async function lastNote(tx: Sql, articleId: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ note: string }[]>`
    SELECT note FROM publication WHERE article_id = ${articleId}::uuid ORDER BY sequence DESC LIMIT 1`;
  return rows[0]?.note ?? null;
}

/** A step of the log with who made it and when. */
export type StepAfter = LoggedStep & {
  position: number;
  by: { id: string; name: string } | null;
  at: Date;
};

const fieldSchema = z.enum(FIELDS);

/**
 * The steps after a position and up to another, newest first: at most `most`, and no more than about 20 MB
 * of them, so that nobody's lateness fills the memory.
 */
export async function stepsAfter(
  tx: Sql,
  articleId: string,
  { after, upTo, most }: { after: number; upTo: number; most: number },
): Promise<StepAfter[]> {
  const rows = await tx.$queryRaw<
    {
      position: number;
      field: string;
      change: unknown;
      author_id: string | null;
      name: string | null;
      at: Date;
    }[]
  >`
    SELECT st.position, st.field, st.change, st.author_id, p.name, st.at
    FROM (SELECT *, sum(pg_column_size(change)) OVER (ORDER BY position DESC) AS bytes FROM step
        WHERE article_id = ${articleId}::uuid AND position > ${after} AND position <= ${upTo}
        ORDER BY position DESC LIMIT ${most}) st
      LEFT JOIN person p ON p.id = st.author_id
    WHERE st.bytes <= 20000000 ORDER BY st.position DESC`;
  return rows.map(({ author_id, name, ...step }) => ({
    position: step.position,
    field: fieldSchema.parse(step.field),
    change: step.change,
    by: author_id === null ? null : { id: author_id, name: name ?? '' },
    at: step.at,
  }));
}

/** The first steps after a position, in their order, as they are told: without what takes them back. */
export async function firstStepsAfter(
  tx: Sql,
  articleId: string,
  { after, most }: { after: number; most: number },
): Promise<ToldStep[]> {
  const rows = await tx.$queryRaw<
    {
      position: number;
      field: string;
      change: Record<string, unknown>;
      client_id: string;
      author_id: string | null;
      name: string | null;
      at: Date;
    }[]
  >`
    SELECT st.position, st.field, st.change - 'undo' - 'was' AS change, st.client_id, st.author_id, p.name, st.at
    FROM step st LEFT JOIN person p ON p.id = st.author_id
    WHERE st.article_id = ${articleId}::uuid AND st.position > ${after} ORDER BY st.position LIMIT ${most}`;
  return rows.map(({ author_id: id, name, client_id: clientId, ...step }) => ({
    position: step.position,
    field: fieldSchema.parse(step.field),
    change: step.change,
    clientId,
    by: id === null ? null : { id, name: name ?? '' },
    at: step.at.toISOString(),
  }));
}

/** Who wrote what the step `st` of a statement brings over from a merged story. */
const WROTE_IT = Prisma.sql`SELECT maker::uuid AS id FROM jsonb_array_elements_text(st.transfer -> 'makers') AS maker
  WHERE maker ~ '^[0-9a-f-]{36}$'`;

/** Who changed words of the article after one position and up to another, and where: block ids, or a field's name. */
export async function authorsBetween(
  tx: Sql,
  articleId: string,
  { after, upTo, fields }: { after: number; upTo: number; fields: readonly Field[] },
): Promise<{ personId: string; name: string; blocks: string[] }[]> {
  // A step without blocks still has an author.
  return tx.$queryRaw`
    SELECT p.id AS "personId", p.name,
      coalesce(array_agg(DISTINCT place ORDER BY place) FILTER (WHERE place IS NOT NULL), '{}') AS blocks
    FROM step st CROSS JOIN LATERAL (SELECT st.author_id AS id UNION ${WROTE_IT}) hand JOIN person p ON p.id = hand.id
      LEFT JOIN LATERAL unnest(CASE WHEN st.field = 'body' THEN st.blocks ELSE ARRAY[st.field] END) AS place ON true
    WHERE st.article_id = ${articleId}::uuid AND st.position > ${after} AND st.position <= ${upTo}
      AND st.field = ANY (${[...fields]})
    GROUP BY p.id, p.name ORDER BY p.name, p.id`;
}

/** Everybody who ever wrote words of the article, in the order in which these came; who brought others’ over did not. */
export async function writersOf(
  tx: Sql,
  articleId: string,
  fields: readonly Field[],
): Promise<{ personId: string; name: string }[]> {
  return tx.$queryRaw`
    SELECT p.id AS "personId", p.name
    FROM step st CROSS JOIN LATERAL (SELECT st.author_id AS id WHERE st.transfer IS NULL UNION ${WROTE_IT}) hand
      JOIN person p ON p.id = hand.id
    WHERE st.article_id = ${articleId}::uuid AND st.field = ANY (${[...fields]})
    GROUP BY p.id, p.name ORDER BY min(st.position), p.id`;
}
