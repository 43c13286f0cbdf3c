import { z } from 'zod';
import { Prisma } from '#server/kit/database/generated/client.ts';
import type { Fragment } from '#server/kit/database/transaction.ts';
import type { Sql } from '#server/kit/run-command.ts';

/** A stretch of days on the newsroom’s calendar, on one desk or all. */
export type Period = { from: Date; zone: string; deskId: string | null };

const delaySchema = z.object({
  day: z.string(),
  count: z.int(),
  median: z.number(),
  slow: z.number(),
});

/** When the period of so many days up to today began, at midnight of the newsroom’s clock. */
export async function periodOf(
  tx: Sql,
  days: number,
): Promise<{ from: Date; zone: string; first: string; last: string }> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT ((newsroom_now() AT TIME ZONE n.zone)::date - ${days - 1}::int)::timestamp AT TIME ZONE n.zone AS "from", n.zone,
      to_char((newsroom_now() AT TIME ZONE n.zone)::date - ${days - 1}::int, 'YYYY-MM-DD') AS first,
      to_char(newsroom_now() AT TIME ZONE n.zone, 'YYYY-MM-DD') AS last FROM newsroom n`;
  return z
    .object({ from: z.date(), zone: z.string(), first: z.string(), last: z.string() })
    .parse(rows[0]);
}

function day(at: Fragment, zone: string): Fragment {
  return Prisma.sql`to_char(${at} AT TIME ZONE ${zone}, 'YYYY-MM-DD')`;
}

function onDesk(deskId: string | null): Fragment {
  return deskId === null ? Prisma.empty : Prisma.sql`AND a.desk_id = ${deskId}::uuid`;
}

const DELAYS = Prisma.sql`count(*)::int AS count,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS median, percentile_cont(0.9) WITHIN GROUP (ORDER BY minutes) AS slow`;

/** How long submissions waited for their editorial signature, by the day on which they were handed in. */
export async function signOffDelays(
  tx: Sql,
  { from, zone, deskId }: Period,
): Promise<z.infer<typeof delaySchema>[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT day, ${DELAYS} FROM (
      SELECT ${day(Prisma.sql`m.at`, zone)} AS day, extract(epoch FROM s.at - m.at)::float8 / 60 AS minutes
      FROM desk_move m JOIN article a ON a.id = m.article_id
        CROSS JOIN LATERAL (SELECT f.at FROM sign_off f WHERE f.article_id = m.article_id AND f.scope = 'editorial' AND f.with_right
          AND f.at >= m.at ORDER BY f.at LIMIT 1) s
      WHERE m.kind = 'submitted' AND m.at >= ${from} ${onDesk(deskId)}
        -- A signature after a return is the next submission's.
        AND NOT EXISTS (SELECT FROM desk_move r WHERE r.article_id = m.article_id AND r.kind <> 'submitted' AND r.at > m.at AND r.at < s.at)) x
    GROUP BY day ORDER BY day`);
  return rows.map((row) => delaySchema.parse(row));
}

/** How long it took from an article's first submission to its first publication, by the day of that. */
export async function filedToLive(
  tx: Sql,
  { from, zone, deskId }: Period,
): Promise<z.infer<typeof delaySchema>[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT day, ${DELAYS} FROM (
      SELECT ${day(Prisma.sql`a.first_published_at`, zone)} AS day, extract(epoch FROM a.first_published_at - m.at)::float8 / 60 AS minutes
      FROM article a CROSS JOIN LATERAL (SELECT d.at FROM desk_move d WHERE d.article_id = a.id AND d.kind = 'submitted' ORDER BY d.at LIMIT 1) m
      WHERE a.first_published_at >= ${from} AND m.at <= a.first_published_at ${onDesk(deskId)}) x
    GROUP BY day ORDER BY day`);
  return rows.map((row) => delaySchema.parse(row));
}

const correctionSchema = z.object({
  desk: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
  published: z.int(),
  corrections: z.int(),
});

/** How often each desk published, and how often that was a correction. */
export async function correctionsByDesk(
  tx: Sql,
  { from, deskId }: Period,
): Promise<z.infer<typeof correctionSchema>[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT json_build_object('id', d.id, 'slug', d.slug, 'name', d.name) AS desk, count(*)::int AS published,
      count(*) FILTER (WHERE p.kind = 'correction')::int AS corrections
    FROM publication p JOIN article a ON a.id = p.article_id JOIN desk d ON d.id = a.desk_id
    WHERE p.at >= ${from} AND p.revision_id IS NOT NULL ${onDesk(deskId)}
    GROUP BY d.id ORDER BY corrections DESC, d.name`);
  return rows.map((row) => correctionSchema.parse(row));
}

const scheduleSchema = z.object({
  day: z.string(),
  onTime: z.int(),
  late: z.int(),
  failed: z.int(),
});

/** What became of schedules, by the day on which they ran. */
export async function schedulesByDay(
  tx: Sql,
  { from, zone, deskId }: Period,
): Promise<z.infer<typeof scheduleSchema>[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT day, count(*) FILTER (WHERE kind = 'published' AND NOT late)::int AS "onTime",
      count(*) FILTER (WHERE kind = 'published' AND late)::int AS late, count(*) FILTER (WHERE kind = 'failed')::int AS failed
    FROM (
      SELECT ${day(Prisma.sql`e.at`, zone)} AS day, e.kind,
        EXISTS (SELECT FROM schedule_alarm l WHERE l.schedule_id = e.schedule_id AND l.kind = 'late') AS late
      FROM schedule_end e JOIN schedule h ON h.id = e.schedule_id JOIN article a ON a.id = h.article_id
      WHERE e.kind IN ('published', 'failed') AND e.at >= ${from} ${onDesk(deskId)}) x
    GROUP BY day ORDER BY day`);
  return rows.map((row) => scheduleSchema.parse(row));
}
