import type { Sql } from '#server/kit/run-command.ts';
import type { Standing } from '../rules/standing.ts';

type StandingRow = {
  article_id: string;
  position: number;
  desk_id: string;
  spiked_at: Date | null;
  merged_into_id: string | null;
  kill_id: string | null;
};

/** How these articles stand; those that do not exist are left out. */
export async function standingsOf(sql: Sql, articleIds: readonly string[]): Promise<Standing[]> {
  const rows = await sql.$queryRaw<StandingRow[]>`
    SELECT a.id AS article_id, w.position, a.desk_id, s.spiked_at, s.merged_into_id, k.id AS kill_id
    FROM article a JOIN working_copy w ON w.article_id = a.id JOIN story s ON s.id = a.story_id
      LEFT JOIN kill k ON k.story_id = s.id
    WHERE a.id = ANY (${[...articleIds]}::uuid[])`;
  return rows.map((row) => ({
    articleId: row.article_id,
    position: row.position,
    desk: { id: row.desk_id },
    story: {
      killed: row.kill_id === null ? null : { id: row.kill_id },
      merged: row.merged_into_id === null ? null : { id: row.merged_into_id },
      spikedAt: row.spiked_at,
    },
  }));
}
