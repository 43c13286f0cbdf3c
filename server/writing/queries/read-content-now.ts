import type { Content } from '#contract/content.ts';
import { notFound } from '#server/kit/refused.ts';
import { clientOf, type From } from '../store/client-of.ts';
import { readCopy } from '../store/working-copy.ts';

/** The text of an article as it stands in the working copy. Throws a 404 when there is no such article. */
export async function readContentNow(from: From, articleId: string): Promise<Content> {
  const copy = await readCopy(clientOf(from), articleId);
  if (copy === null) throw notFound();
  return copy.content;
}
