import { z } from 'zod';
import { bodyJsonSchema } from '#contract/api/writing.ts';
import { creditRowSchema, type Content } from '#contract/content.ts';
import { FIELDS, type Field } from '#contract/vocabulary.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { LoggedStep, NewStep } from '../steps/content-steps.ts';

/** A working copy as it stands, with what decides on whether it may be written. */
export type WorkingCopy = {
  articleId: string;
  position: number;
  content: Content;
  updatedAt: Date;
  desk: { id: string };
  story: { killed: { id: string } | null; spikedAt: Date | null };
};

type CopyRow = {
  position: number;
  headline: string;
  standfirst: string;
  dateline: string;
  update_note: string;
  body: unknown;
  credits: unknown;
  updated_at: Date;
  desk_id: string;
  spiked_at: Date | null;
  kill_id: string | null;
};

const storedCredits = z.array(creditRowSchema);

function copyOf(articleId: string, row: CopyRow): WorkingCopy {
  return {
    articleId,
    position: row.position,
    content: {
      headline: row.headline,
      standfirst: row.standfirst,
      dateline: row.dateline,
      updateNote: row.update_note,
      body: bodyJsonSchema.parse(row.body),
      credits: storedCredits.parse(row.credits),
    },
    updatedAt: row.updated_at,
    desk: { id: row.desk_id },
    story: {
      killed: row.kill_id === null ? null : { id: row.kill_id },
      spikedAt: row.spiked_at,
    },
  };
}

/** Reads a working copy; null when there is no such article. */
export async function readCopy(tx: Sql, articleId: string): Promise<WorkingCopy | null> {
  const rows = await tx.$queryRaw<CopyRow[]>`
    SELECT w.position, w.headline, w.standfirst, w.dateline, w.update_note, w.body, w.credits, w.updated_at,
      a.desk_id, s.spiked_at, k.id AS kill_id
    FROM working_copy w JOIN article a ON a.id = w.article_id JOIN story s ON s.id = a.story_id
      LEFT JOIN kill k ON k.story_id = s.id
    WHERE w.article_id = ${articleId}::uuid`;
  return rows[0] === undefined ? null : copyOf(articleId, rows[0]);
}

/** As `readCopy`, holding the article and its working copy, in this order, until the transaction ends. */
export async function lockCopy(tx: Sql, articleId: string): Promise<WorkingCopy | null> {
  const rows = await tx.$queryRaw<CopyRow[]>`
    SELECT w.position, w.headline, w.standfirst, w.dateline, w.update_note, w.body, w.credits, w.updated_at,
      a.desk_id, s.spiked_at, k.id AS kill_id
    FROM working_copy w JOIN article a ON a.id = w.article_id JOIN story s ON s.id = a.story_id
      LEFT JOIN kill k ON k.story_id = s.id
    WHERE w.article_id = ${articleId}::uuid FOR NO KEY UPDATE OF a, w`;
  return rows[0] === undefined ? null : copyOf(articleId, rows[0]);
}

/** Steps to append to a working copy's log, with the fields as they read after them. */
export type Append = {
  articleId: string;
  /** Where the log stands now. */
  position: number;
  steps: readonly NewStep[];
  fields: Partial<Content>;
  /** Null when the system itself made the change. */
  authorId: string | null;
  clientId: string;
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
  const body = fields.body === undefined ? null : JSON.stringify(fields.body);
  const credits = fields.credits === undefined ? null : JSON.stringify(fields.credits);
  const moved = await tx.$queryRaw<{ position: number; at: Date }[]>`
    WITH clock AS MATERIALIZED (SELECT newsroom_now() AS at),
    appended AS (
      INSERT INTO step (article_id, position, field, change, blocks, author_id, client_id, at)
      SELECT ${append.articleId}::uuid, ${append.position}::int + s.n::int, s.field, s.change, s.blocks,
        ${append.authorId}::uuid, ${append.clientId}, clock.at
      FROM clock, ROWS FROM (jsonb_to_recordset(${JSON.stringify(append.steps)}::jsonb)
        AS (field text, change jsonb, blocks text[])) WITH ORDINALITY AS s (field, change, blocks, n)
      RETURNING 1),
    moved AS (
      UPDATE working_copy SET
        position = position + (SELECT count(*)::int FROM appended),
        headline = coalesce(${fields.headline ?? null}, headline),
        standfirst = coalesce(${fields.standfirst ?? null}, standfirst),
        dateline = coalesce(${fields.dateline ?? null}, dateline),
        update_note = coalesce(${fields.updateNote ?? null}, update_note),
        body = coalesce(${body}::jsonb, body),
        credits = coalesce(${credits}::jsonb, credits),
        updated_at = clock.at,
        updated_by = coalesce(${append.authorId}::uuid, updated_by)
      FROM clock WHERE article_id = ${append.articleId}::uuid RETURNING article_id, position, clock.at)
    UPDATE article SET touched_at = moved.at FROM moved WHERE id = moved.article_id
    RETURNING moved.position, moved.at`;
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

/** A new article's working copy with the steps that made its first text. */
export async function insertCopy(
  tx: Sql,
  copy: {
    articleId: string;
    content: Content;
    steps: readonly NewStep[];
    authorId: string | null;
    at: Date;
  },
): Promise<void> {
  const { content } = copy;
  await tx.$executeRaw`
    WITH appended AS (
      INSERT INTO step (article_id, position, field, change, blocks, author_id, at)
      SELECT ${copy.articleId}::uuid, s.n::int, s.field, s.change, s.blocks, ${copy.authorId}::uuid, ${copy.at}
      FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(copy.steps)}::jsonb)
        AS (field text, change jsonb, blocks text[])) WITH ORDINALITY AS s (field, change, blocks, n))
    INSERT INTO working_copy (article_id, position, headline, standfirst, dateline, update_note, body, credits,
      updated_at, updated_by)
    VALUES (${copy.articleId}::uuid, ${copy.steps.length}, ${content.headline}, ${content.standfirst},
      ${content.dateline}, ${content.updateNote}, ${JSON.stringify(content.body)}::jsonb,
      ${JSON.stringify(content.credits)}::jsonb, ${copy.at}, ${copy.authorId}::uuid)`;
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

/** Who changed words of the article after one position and up to another, and where: block ids, or a field's name. */
export async function authorsBetween(
  tx: Sql,
  articleId: string,
  { after, upTo, fields }: { after: number; upTo: number; fields: readonly Field[] },
): Promise<{ personId: string; name: string; blocks: string[] }[]> {
  // A step without blocks still has an author.
  return tx.$queryRaw`
    SELECT st.author_id AS "personId", p.name,
      coalesce(array_agg(DISTINCT place ORDER BY place) FILTER (WHERE place IS NOT NULL), '{}') AS blocks
    FROM step st JOIN person p ON p.id = st.author_id
      LEFT JOIN LATERAL unnest(CASE WHEN st.field = 'body' THEN st.blocks ELSE ARRAY[st.field] END) AS place ON true
    WHERE st.article_id = ${articleId}::uuid AND st.position > ${after} AND st.position <= ${upTo}
      AND st.field = ANY (${[...fields]})
    GROUP BY st.author_id, p.name ORDER BY p.name, st.author_id`;
}

/** Everybody who ever changed words of the article, in the order in which they first did. */
export async function writersOf(
  tx: Sql,
  articleId: string,
  fields: readonly Field[],
): Promise<{ personId: string; name: string }[]> {
  return tx.$queryRaw`
    SELECT st.author_id AS "personId", p.name FROM step st JOIN person p ON p.id = st.author_id
    WHERE st.article_id = ${articleId}::uuid AND st.field = ANY (${[...fields]})
    GROUP BY st.author_id, p.name ORDER BY min(st.position)`;
}
