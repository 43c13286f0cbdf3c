import type { z } from 'zod';
import type { Moment, momentQuery } from '#contract/api/history.ts';
import { notFound } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import { positionAt, stepAt } from '../store/moments.ts';
import { readCopy } from '../store/working-copy.ts';
import { textAt } from './text-at.ts';

/**
 * An article's text as it was at a position or an instant, and who made it so. Throws a 404 for an article
 * that is not there and a position ahead of its log.
 */
export async function viewMoment(
  { database: { sql } }: Services,
  articleId: string,
  { position, at }: z.output<typeof momentQuery>,
): Promise<Moment> {
  const copy = await readCopy(sql, articleId);
  if (copy === null) throw notFound();
  const wanted =
    at === undefined
      ? (position ?? copy.position)
      : // What came in since the copy was read is later than anything that it can tell of.
        Math.min(await positionAt(sql, articleId, new Date(at)), copy.position);
  if (wanted > copy.position) throw notFound('The text has not come that far.');
  const [{ content }, step] = await Promise.all([
    textAt(sql, copy, wanted),
    stepAt(sql, articleId, wanted),
  ]);
  return {
    position: wanted,
    latest: copy.position,
    at: step?.at.toISOString() ?? null,
    by: step?.by ?? null,
    origin: step?.origin ?? '',
    field: step?.field ?? null,
    content,
  };
}
