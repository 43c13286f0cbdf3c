import { z } from 'zod';
import { bodyJsonSchema } from '#contract/api/writing.ts';
import { creditRowSchema, type Content } from '#contract/content.ts';
import { FIELDS, type Field } from '#contract/vocabulary.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { LoggedStep } from '../steps/content-steps.ts';

/** A working copy with its anchors and suggestions, as it was at a position. */
export type CopyAt = { position: number; copy: Content };

const copySchema = z.object({
  headline: z.string(),
  standfirst: z.string(),
  dateline: z.string(),
  updateNote: z.string(),
  body: bodyJsonSchema,
  credits: z.array(creditRowSchema),
});

/** The snapshots on either side of a position: the last at or before it and the first at or after it. */
export async function snapshotsAround(
  tx: Sql,
  articleId: string,
  position: number,
): Promise<CopyAt[]> {
  const rows = await tx.$queryRaw<{ position: number; content: unknown }[]>`
    (SELECT position, content FROM copy_snapshot
      WHERE article_id = ${articleId}::uuid AND position <= ${position} ORDER BY position DESC LIMIT 1)
    UNION ALL
    (SELECT position, content FROM copy_snapshot
      WHERE article_id = ${articleId}::uuid AND position > ${position} ORDER BY position LIMIT 1)`;
  return rows.map((row) => ({ position: row.position, copy: copySchema.parse(row.content) }));
}

const fieldSchema = z.enum(FIELDS);

/** Steps of the log after one position and up to another, oldest first. */
export async function stepsBetween(
  tx: Sql,
  articleId: string,
  { after, upTo }: { after: number; upTo: number },
): Promise<LoggedStep[]> {
  const rows = await tx.$queryRaw<{ field: string; change: unknown }[]>`
    SELECT field, change FROM step
    WHERE article_id = ${articleId}::uuid AND position > ${after} AND position <= ${upTo} ORDER BY position`;
  return rows.map(({ field, change }) => ({ field: fieldSchema.parse(field), change }));
}

/** The step that led to a position: who made it, when, in which field. */
export type StepThere = {
  position: number;
  at: Date;
  by: { id: string; name: string } | null;
  origin: string;
  field: Field;
};

/** The step at a position; null for the position before the first and for one ahead of the log. */
export async function stepAt(
  tx: Sql,
  articleId: string,
  position: number,
): Promise<StepThere | null> {
  const rows = await tx.$queryRaw<
    { at: Date; author_id: string | null; name: string | null; origin: string; field: string }[]
  >`
    SELECT st.at, st.author_id, p.name, st.origin, st.field FROM step st LEFT JOIN person p ON p.id = st.author_id
    WHERE st.article_id = ${articleId}::uuid AND st.position = ${position}`;
  const [row] = rows;
  if (row === undefined) return null;
  const { at, author_id: id, name, origin } = row;
  const by = id === null ? null : { id, name: name ?? '' };
  return { position, at, by, origin, field: fieldSchema.parse(row.field) };
}

/** Where the log stood at an instant; 0 before its first step. */
export async function positionAt(tx: Sql, articleId: string, at: Date): Promise<number> {
  // From the first snapshot that is later, it is never far back; without one, from the end of the log.
  const rows = await tx.$queryRaw<{ position: number }[]>`
    SELECT position FROM step
    WHERE article_id = ${articleId}::uuid AND at <= ${at} AND position <= coalesce(
      (SELECT min(position) FROM copy_snapshot WHERE article_id = ${articleId}::uuid AND at > ${at}), 2147483647)
    ORDER BY position DESC LIMIT 1`;
  return rows[0]?.position ?? 0;
}

/** Writes a snapshot down; one that is there already stays. */
export async function insertSnapshot(
  tx: Sql,
  articleId: string,
  { position, copy }: CopyAt,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO copy_snapshot (article_id, position, content, at)
    SELECT article_id, position, ${JSON.stringify(copy)}::jsonb, at FROM step
    WHERE article_id = ${articleId}::uuid AND position = ${position}
    ON CONFLICT DO NOTHING`;
}

/** The position of an article's last snapshot; 0 when it has none. */
export async function lastSnapshot(tx: Sql, articleId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ position: number | null }[]>`
    SELECT max(position) AS position FROM copy_snapshot WHERE article_id = ${articleId}::uuid`;
  return rows[0]?.position ?? 0;
}

/** The articles whose logs have at least so many steps, of those touched within so many minutes or of all. */
export async function longLogs(
  tx: Sql,
  { minutes, steps }: { minutes: number | null; steps: number },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM article a JOIN working_copy w ON w.article_id = a.id
    WHERE w.position >= ${steps}
      AND a.touched_at >= coalesce(newsroom_now() - make_interval(mins => ${minutes}::int), '-infinity')
    ORDER BY a.touched_at DESC`;
  return rows.map(({ id }) => id);
}

/** Where an article's log stands; null when there is no such article. */
export async function logFacts(tx: Sql, articleId: string): Promise<{ position: number } | null> {
  const rows = await tx.$queryRaw<{ position: number }[]>`
    SELECT position FROM working_copy WHERE article_id = ${articleId}::uuid`;
  return rows[0] ?? null;
}

/** What people are called, by id. */
export async function namesOf(
  tx: Sql,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM person WHERE id = ANY (${[...people]}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
