import { z } from 'zod';
import { bodyJsonSchema } from '#contract/api/writing.ts';
import { creditRowSchema, type Content } from '#contract/content.ts';
import { settledBody } from '#contract/body/settle.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { NewStep, Written } from '../steps/content-steps.ts';
import { bodyAfter } from '../steps/working-text.ts';

/** A working copy as it stands, with what decides on whether it may be written. */
export type WorkingCopy = Written & {
  articleId: string;
  position: number;
  updatedAt: Date;
  desk: { id: string };
  story: { killed: { id: string } | null; merged: { id: string } | null; spikedAt: Date | null };
};

type CopyRow = {
  position: number;
  headline: string;
  standfirst: string;
  dateline: string;
  update_note: string;
  body: unknown;
  /** Body steps since the body was stored, in their order; null when there are none. */
  since: unknown[] | null;
  credits: unknown;
  updated_at: Date;
  desk_id: string;
  spiked_at: Date | null;
  merged_into_id: string | null;
  kill_id: string | null;
};

const storedCredits = z.array(creditRowSchema);

function copyOf(articleId: string, row: CopyRow): WorkingCopy {
  const working = bodyAfter(bodyJsonSchema.parse(row.body), row.since ?? []);
  return {
    articleId,
    working,
    position: row.position,
    content: {
      headline: row.headline,
      standfirst: row.standfirst,
      dateline: row.dateline,
      updateNote: row.update_note,
      body: settledBody(working),
      credits: storedCredits.parse(row.credits),
    },
    updatedAt: row.updated_at,
    desk: { id: row.desk_id },
    story: {
      killed: row.kill_id === null ? null : { id: row.kill_id },
      merged: row.merged_into_id === null ? null : { id: row.merged_into_id },
      spikedAt: row.spiked_at,
    },
  };
}

/** Reads a working copy; null when there is no such article. */
export async function readCopy(tx: Sql, articleId: string): Promise<WorkingCopy | null> {
  const rows = await tx.$queryRaw<CopyRow[]>`
    SELECT w.position, w.headline, w.standfirst, w.dateline, w.update_note, w.body, w.credits, w.updated_at,
      a.desk_id, s.spiked_at, s.merged_into_id, k.id AS kill_id,
      (SELECT jsonb_agg(st.change - 'undo' ORDER BY st.position) FROM step st
        WHERE st.article_id = w.article_id AND st.position > w.body_position AND st.field = 'body') AS since
    FROM working_copy w JOIN article a ON a.id = w.article_id JOIN story s ON s.id = a.story_id
      LEFT JOIN kill k ON k.story_id = s.id
    WHERE w.article_id = ${articleId}::uuid`;
  return rows[0] === undefined ? null : copyOf(articleId, rows[0]);
}

/**
 * As `readCopy`, of an article that an earlier statement of the transaction holds (`holdsArticle`, `lockArticle`): a
 * statement that had to wait would read a new row beside the old log.
 */
export async function lockCopy(tx: Sql, articleId: string): Promise<WorkingCopy | null> {
  const rows = await tx.$queryRaw<CopyRow[]>`
    SELECT w.position, w.headline, w.standfirst, w.dateline, w.update_note, w.body, w.credits, w.updated_at,
      a.desk_id, s.spiked_at, s.merged_into_id, k.id AS kill_id,
      (SELECT jsonb_agg(st.change - 'undo' ORDER BY st.position) FROM step st
        WHERE st.article_id = w.article_id AND st.position > w.body_position AND st.field = 'body') AS since
    FROM working_copy w JOIN article a ON a.id = w.article_id JOIN story s ON s.id = a.story_id
      LEFT JOIN kill k ON k.story_id = s.id
    WHERE w.article_id = ${articleId}::uuid FOR NO KEY UPDATE OF a, w`;
  return rows[0] === undefined ? null : copyOf(articleId, rows[0]);
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
      INSERT INTO step (article_id, position, field, change, blocks, author_id, origin, at)
      SELECT ${copy.articleId}::uuid, s.n::int, s.field, s.change, s.blocks,
        CASE WHEN s.origin IS NULL THEN ${copy.authorId}::uuid END, coalesce(s.origin, ''), ${copy.at}
      FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(copy.steps)}::jsonb)
        AS (field text, change jsonb, blocks text[], origin text))
        WITH ORDINALITY AS s (field, change, blocks, origin, n))
    INSERT INTO working_copy (article_id, position, body_position, headline, standfirst, dateline, update_note, body,
      credits, updated_at, updated_by)
    VALUES (${copy.articleId}::uuid, ${copy.steps.length}, ${copy.steps.length}, ${content.headline}, ${content.standfirst},
      ${content.dateline}, ${content.updateNote}, ${JSON.stringify(content.body)}::jsonb,
      ${JSON.stringify(content.credits)}::jsonb, ${copy.at}, ${copy.authorId}::uuid)`;
}
