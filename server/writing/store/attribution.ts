import { z } from 'zod';
import { FIELDS, type Field } from '#contract/vocabulary.ts';
import type { Sql } from '#server/kit/run-command.ts';

/** What was worked out of an article’s attribution and written down; null when nothing was. */
export async function readAttribution(tx: Sql, articleId: string): Promise<unknown> {
  const rows = await tx.$queryRaw<{ spans: unknown }[]>`
    SELECT spans FROM attribution WHERE article_id = ${articleId}::uuid`;
  return rows[0]?.spans ?? null;
}

/** The position of what is written down; 0 when nothing is. */
export async function attributedUpTo(tx: Sql, articleId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ position: number }[]>`
    SELECT position FROM attribution WHERE article_id = ${articleId}::uuid`;
  return rows[0]?.position ?? 0;
}

/** Writes an attribution down, unless one that is as far or farther is there. */
export async function writeAttribution(
  tx: Sql,
  articleId: string,
  { position, spans }: { position: number; spans: unknown },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO attribution (article_id, position, spans)
    VALUES (${articleId}::uuid, ${position}, ${JSON.stringify(spans)}::jsonb)
    ON CONFLICT (article_id) DO UPDATE SET position = excluded.position, spans = excluded.spans
      WHERE attribution.position < excluded.position`;
}

/** A step of the log with who made it, as an attribution counts them. */
export type MadeStep = {
  position: number;
  field: Field;
  change: unknown;
  /** A person’s id, `wire:` or `engine:` and a name; empty when the system made it. */
  maker: string;
  clientId: string;
  /** What it says of a block that it brings over; null for every other step. */
  transfer: unknown;
  at: Date;
};

const fieldSchema = z.enum(FIELDS);

/** Steps of the log after one position and up to another, in their order; `undo` with what takes them back. */
export async function madeSteps(
  tx: Sql,
  articleId: string,
  { after, upTo, undo = false }: { after: number; upTo: number; undo?: boolean },
): Promise<MadeStep[]> {
  const rows = await tx.$queryRaw<
    {
      position: number;
      field: string;
      change: unknown;
      maker: string;
      client_id: string;
      transfer: unknown;
      at: Date;
    }[]
  >`
    SELECT position, field, CASE WHEN ${undo} THEN change ELSE change - 'undo' - 'was' END AS change, coalesce(author_id::text, origin) AS maker, client_id,
      transfer, at
    FROM step WHERE article_id = ${articleId}::uuid AND position > ${after} AND position <= ${upTo}
    ORDER BY position`;
  return rows.map(({ client_id: clientId, field, ...step }) => ({
    ...step,
    clientId,
    field: fieldSchema.parse(field),
  }));
}

/** When the steps at these positions were made. */
export async function stepTimes(
  tx: Sql,
  articleId: string,
  positions: readonly number[],
): Promise<ReadonlyMap<number, Date>> {
  if (positions.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ position: number; at: Date }[]>`
    SELECT position, at FROM step WHERE article_id = ${articleId}::uuid AND position = ANY (${[...positions]}::int[])`;
  return new Map(rows.map(({ position, at }) => [position, at]));
}
