import type { Sql } from '#server/kit/run-command.ts';
import type { SittingFacts } from '../rules/join-sittings.ts';

type SittingRow = {
  from_position: number;
  to_position: number;
  person_id: string | null;
  origin: string;
  began_at: Date;
  ended_at: Date;
  steps: number;
  fields: string[];
  blocks: string[];
};

function factsOf(row: SittingRow): SittingFacts {
  return {
    from: row.from_position,
    to: row.to_position,
    personId: row.person_id,
    origin: row.origin,
    began: row.began_at,
    ended: row.ended_at,
    steps: row.steps,
    fields: row.fields,
    blocks: row.blocks,
  };
}

/** Up to where the log has been told as sittings; 0 where nothing has. */
export async function toldUpTo(tx: Sql, articleId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ position: number | null }[]>`
    SELECT max(to_position) AS position FROM sitting WHERE article_id = ${articleId}::uuid`;
  return rows[0]?.position ?? 0;
}

/** The steps after a position as pieces of sittings: a hand's steps without a pause of ten minutes; oldest first. */
export async function piecesAfter(
  tx: Sql,
  articleId: string,
  { after, upTo }: { after: number; upTo: number },
): Promise<SittingFacts[]> {
  const rows = await tx.$queryRaw<SittingRow[]>`
    WITH paused AS (
      SELECT position, field, blocks, author_id, origin, at,
        at - lag(at) OVER (PARTITION BY author_id, origin ORDER BY position) >= interval '10 minutes' AS anew
      FROM step WHERE article_id = ${articleId}::uuid AND position > ${after} AND position <= ${upTo}),
    pieced AS (
      SELECT *, count(*) FILTER (WHERE anew) OVER (PARTITION BY author_id, origin ORDER BY position) AS piece
      FROM paused),
    placed AS (
      SELECT p.*, touched.block, coalesce(touched.n, 1) = 1 AS counts
      FROM pieced p LEFT JOIN LATERAL unnest(p.blocks) WITH ORDINALITY AS touched (block, n) ON true)
    SELECT min(position) AS from_position, max(position) AS to_position, author_id AS person_id, origin,
      min(at) AS began_at, max(at) AS ended_at, count(*) FILTER (WHERE counts)::int AS steps,
      array_agg(DISTINCT field) AS fields,
      coalesce(array_agg(DISTINCT block) FILTER (WHERE block IS NOT NULL), '{}') AS blocks
    FROM placed GROUP BY author_id, origin, piece ORDER BY min(position)`;
  return rows.map(factsOf);
}

/** The last sitting of each hand that had one. */
export async function lastSittings(tx: Sql, articleId: string): Promise<SittingFacts[]> {
  const rows = await tx.$queryRaw<SittingRow[]>`
    SELECT DISTINCT ON (person_id, origin) from_position, to_position, person_id, origin, began_at, ended_at, steps,
      fields, blocks
    FROM sitting WHERE article_id = ${articleId}::uuid ORDER BY person_id, origin, to_position DESC`;
  return rows.map(factsOf);
}

/** Sittings that ended before an instant (and, of those that ended at it, began before a position), the last first. */
export async function sittingsBefore(
  tx: Sql,
  articleId: string,
  { ended, from, most }: { ended: Date | null; from: number; most: number },
): Promise<SittingFacts[]> {
  const rows = await tx.$queryRaw<SittingRow[]>`
    SELECT from_position, to_position, person_id, origin, began_at, ended_at, steps, fields, blocks
    FROM sitting
    WHERE article_id = ${articleId}::uuid AND (ended_at, from_position) < (coalesce(${ended}::timestamptz, 'infinity'), ${from})
    ORDER BY ended_at DESC, from_position DESC LIMIT ${most}`;
  return rows.map(factsOf);
}

/** Writes sittings down; one that has grown meanwhile stays as it is. */
export async function keepSittings(
  tx: Sql,
  articleId: string,
  sittings: readonly SittingFacts[],
): Promise<void> {
  if (sittings.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO sitting (article_id, from_position, to_position, person_id, origin, began_at, ended_at, steps, fields, blocks)
    SELECT ${articleId}::uuid, s."from", s."to", s."personId", s.origin, s.began, s.ended, s.steps, s.fields, s.blocks
    FROM jsonb_to_recordset(${JSON.stringify(sittings)}::jsonb) AS s ("from" int, "to" int, "personId" uuid, origin text,
      began timestamptz, ended timestamptz, steps int, fields text[], blocks text[])
    ON CONFLICT (article_id, from_position) DO UPDATE SET to_position = EXCLUDED.to_position,
      ended_at = EXCLUDED.ended_at, steps = EXCLUDED.steps, fields = EXCLUDED.fields, blocks = EXCLUDED.blocks
    WHERE EXCLUDED.to_position > sitting.to_position`;
}
