import type { Duplicate } from '#contract/api/merging.ts';
import type { Services } from '#server/kit/services.ts';
import { loadStoryFacts } from '#server/writing/queries/load-story-facts.ts';
import {
  alreadyWritten,
  likelyDuplicates,
  storiesNamed,
  type DuplicateRow,
} from '../duplicate-store.ts';

function presented(rows: readonly DuplicateRow[]): { items: Duplicate[] } {
  return { items: rows.map((row) => ({ ...row, touchedAt: row.touchedAt.toISOString() })) };
}

/** Stories that this one may double, or those of a name that somebody looks for. Throws a 404 when there is no such story. */
export async function findDuplicates(
  services: Services,
  { storyId, search }: { storyId: string; search?: string | undefined },
): Promise<{ items: Duplicate[] }> {
  const { sql } = services.database;
  await loadStoryFacts(sql, storyId);
  const rows =
    search === undefined
      ? await likelyDuplicates(sql, storyId)
      : await storiesNamed(sql, { search, except: storyId });
  return presented(rows);
}

/** Stories that somebody may be about to begin a second time, by as much of the slugline as is typed. */
export async function findAlreadyWritten(
  services: Services,
  typed: string,
): Promise<{ items: Duplicate[] }> {
  return presented(await alreadyWritten(services.database.sql, typed));
}
