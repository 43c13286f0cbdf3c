import type { Sql } from '#server/kit/run-command.ts';
import { sourceOf } from '../store.ts';
import { stalenessOf } from './staleness-of.ts';

/** Whether the source of an article says something else than what it was translated from; never for an original. */
export async function sourceHasMoved(tx: Sql, articleId: string): Promise<boolean> {
  if ((await sourceOf(tx, articleId)) === null) return false;
  return (await stalenessOf(tx, articleId)).stale;
}
