import type { WorkingCopyView } from '#contract/api/collab.ts';
import type { Database } from '#server/kit/database/open-database.ts';
import { readCopy } from '../store/working-copy.ts';

/** A working copy as it is written, with anchors and suggestions; null when there is no such article. */
export async function readWorking(
  { database }: { database: Database },
  articleId: string,
): Promise<WorkingCopyView | null> {
  const copy = await readCopy(database.sql, articleId);
  if (copy === null) return null;
  const { headline, standfirst, dateline, updateNote, credits } = copy.content;
  const { position, working: body } = copy;
  return { position, headline, standfirst, dateline, updateNote, body, credits };
}
