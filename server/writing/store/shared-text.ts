import type { Sql } from '#server/kit/run-command.ts';

/** A working copy that is held while steps are added to it. */
export type HeldText = {
  position: number;
  /** Where the body was stored last. */
  bodyPosition: number;
  /** The stored body; only when it was asked for. */
  body: unknown;
  /** Changes of body steps after what is known, in their order. */
  since: unknown[];
  /** Body steps lie after the position that the sender knew. */
  moved: boolean;
  desk: { id: string };
  story: { killed: { id: string } | null; merged: { id: string } | null; spikedAt: Date | null };
};

type HeldRow = {
  position: number;
  body_position: number;
  body: unknown;
  since: unknown[] | null;
  moved: boolean;
  desk_id: string;
  spiked_at: Date | null;
  merged_into_id: string | null;
  kill_id: string | null;
};

/**
 * Reads what has happened to the body of an article that an earlier statement holds: the steps after `known`, or
 * without it the stored body and the steps since. Null when there is no such article.
 */
export async function readHeldText(
  tx: Sql,
  { articleId, known, after }: { articleId: string; known: number | null; after: number },
): Promise<HeldText | null> {
  const rows = await tx.$queryRaw<HeldRow[]>`
    SELECT w.position, w.body_position, CASE WHEN ${known}::int IS NULL THEN w.body END AS body,
      a.desk_id, s.spiked_at, s.merged_into_id, (SELECT id FROM kill WHERE story_id = s.id) AS kill_id,
      EXISTS (SELECT FROM step st WHERE st.article_id = w.article_id AND st.position > ${after} AND st.field = 'body') AS moved,
      (SELECT jsonb_agg(st.change - 'undo' ORDER BY st.position) FROM step st
        WHERE st.article_id = w.article_id AND st.position > coalesce(${known}::int, w.body_position)
          AND st.field = 'body') AS since
    FROM working_copy w JOIN article a ON a.id = w.article_id JOIN story s ON s.id = a.story_id
    WHERE w.article_id = ${articleId}::uuid`;
  const [row] = rows;
  if (row === undefined) return null;
  return {
    position: row.position,
    bodyPosition: row.body_position,
    body: row.body,
    since: row.since ?? [],
    moved: row.moved,
    desk: { id: row.desk_id },
    story: {
      killed: row.kill_id === null ? null : { id: row.kill_id },
      merged: row.merged_into_id === null ? null : { id: row.merged_into_id },
      spikedAt: row.spiked_at,
    },
  };
}

/** Which of these ids are comment threads of the article. */
export async function threadsAmong(
  tx: Sql,
  articleId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM comment_thread WHERE article_id = ${articleId}::uuid AND id::text = ANY (${[...ids]})`;
  return new Set(rows.map(({ id }) => id));
}
