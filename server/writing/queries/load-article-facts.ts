import { notFound } from '#server/kit/refused.ts';
import type { ArticleFacts } from '../rules/article-facts.ts';
import { readFacts } from '../store/article-facts.ts';
import { clientOf, type From } from '../store/client-of.ts';

/** Everything that rules of any room decide on about one article. Throws a 404 when there is none. */
export async function loadArticleFacts(from: From, articleId: string): Promise<ArticleFacts> {
  const facts = await readFacts(clientOf(from), articleId);
  if (facts === null) throw notFound();
  return facts;
}
