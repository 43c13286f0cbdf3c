import { notFound } from '#server/kit/refused.ts';
import type { Transaction } from '#server/kit/run-command.ts';
import type { ArticleFacts } from '../rules/article-facts.ts';
import { lockArticleRow } from '../store/articles.ts';
import { loadArticleFacts } from './load-article-facts.ts';

/**
 * Holds an article, and with it its working copy, until the transaction ends and reads what stands: the
 * first thing that a command of any room does with an article. A story is held before its articles.
 * Throws a 404 when there is none.
 */
export async function lockArticle(tx: Transaction, articleId: string): Promise<ArticleFacts> {
  if (!(await lockArticleRow(tx, articleId))) throw notFound();
  return loadArticleFacts(tx, articleId);
}
