import type { ToldStep } from '#contract/api/collab.ts';
import type { Database } from '#server/kit/database/open-database.ts';
import { firstStepsAfter } from '../store/step-log.ts';

/** What happened to a working copy after a position, in order: at most `most` steps. */
export async function stepsSince(
  { database }: { database: Database },
  articleId: string,
  { position, most }: { position: number; most: number },
): Promise<ToldStep[]> {
  return firstStepsAfter(database.sql, articleId, { after: position, most });
}
