import type { RevisionSummary } from '#contract/api/writing.ts';
import { Refused } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import { presentRevision } from '../present.ts';
import { listRevisions as list } from '../store/revisions.ts';
import { loadArticleFacts } from './load-article-facts.ts';

function numberIn(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  if (/^[1-9]\d{0,8}$/u.test(cursor)) return Number(cursor);
  const message = 'Pass `next` of the page before back as it was.';
  const issues = [{ at: 'query:cursor', code: 'cursor-invalid', message }];
  throw new Refused({ status: 400, code: 'cursor-invalid', detail: message, issues });
}

/** The revisions of an article, newest first. Throws a 404 when there is no such article. */
export async function listRevisions(
  services: Services,
  articleId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: RevisionSummary[]; next: string | null }> {
  const below = numberIn(cursor);
  await loadArticleFacts(services.database, articleId);
  const rows = await list(services.database.prisma, articleId, { below, most: limit + 1 });
  const shown = rows.slice(0, limit);
  const next = rows.length > limit ? String(shown.at(-1)?.number ?? '') : null;
  return { items: shown.map(presentRevision), next };
}
