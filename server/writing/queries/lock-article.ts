import { notFound } from '#server/kit/refused.ts';
import type { CommandAbout, Sql } from '#server/kit/run-command.ts';
import type { ArticleFacts } from '../rules/article-facts.ts';
import { holdingArticle, lockArticleRow } from '../store/articles.ts';
import { loadArticleFacts } from './load-article-facts.ts';

/** For a hot command’s `holds`: the article is held from its first statement on, and read by `loadArticleFacts`. */
export function holdsArticle(articleId: string): NonNullable<CommandAbout['holds']> {
  return holdingArticle(articleId);
}

/**
 * Holds an article, and with it its working copy, until the transaction ends and reads what stands: the
 * first thing that a command of any room does with an article. A story is held before its articles.
 * Throws a 404 when there is none.
 */
export async function lockArticle(tx: Sql, articleId: string): Promise<ArticleFacts> {
  if (!(await lockArticleRow(tx, articleId))) throw notFound();
  return loadArticleFacts(tx, articleId);
}
