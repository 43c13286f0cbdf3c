import type { Sql } from '#server/kit/run-command.ts';
import { joinSittings, type SittingFacts } from '../rules/join-sittings.ts';
import { lastSittings, piecesAfter, toldUpTo } from '../store/sittings.ts';

/**
 * The sittings that are not written down as they are by now: those that began or went on after what the worker
 * has told so far. Oldest first.
 */
export async function untoldSittings(
  tx: Sql,
  articleId: string,
  upTo: number,
): Promise<SittingFacts[]> {
  const after = await toldUpTo(tx, articleId);
  const [last, pieces] = await Promise.all([
    after === 0 ? [] : lastSittings(tx, articleId),
    piecesAfter(tx, articleId, { after, upTo }),
  ]);
  return joinSittings(last, pieces);
}
