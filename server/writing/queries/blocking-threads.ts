import type { PersonRef } from '#contract/api/shapes.ts';
import { clientOf, type From } from '../store/client-of.ts';
import { blockingThreads } from '../store/comments.ts';

/** The open threads that stop an article's publication, in the order in which they were opened. */
export async function blockingThreadsOf(
  from: From,
  articleId: string,
): Promise<{ id: string; by: PersonRef; quote: string }[]> {
  return blockingThreads(clientOf(from), articleId);
}
