import type { Reader } from '#server/kit/database/open-database.ts';
import type { ArticleFacts, PublicArticle, PublicNewsroom } from './public-facts.ts';
import { readCorrections, readEvents, readHeadlines, readTopics } from './store.ts';

/** Reads what articles’ own outputs are made from, through the reader role only: four questions, however many. */
export async function gatherArticles(
  pool: Reader['pool'],
  newsroom: PublicNewsroom,
  articles: readonly PublicArticle[],
): Promise<ArticleFacts[]> {
  const ids = articles.map(({ id }) => id);
  const [events, corrections, topics, sources] = await Promise.all([
    readEvents(pool, ids),
    readCorrections(pool, ids),
    readTopics(pool, [...new Set(articles.flatMap((article) => article.topics))]),
    readHeadlines(pool, [...new Set(articles.flatMap((article) => article.sourceArticleId ?? []))]),
  ]);
  const eventsOf = Map.groupBy(events, ({ articleId }) => articleId);
  const correctionsOf = Map.groupBy(corrections, ({ articleId }) => articleId);
  return articles.map((article) => ({
    newsroom,
    article,
    events: eventsOf.get(article.id) ?? [],
    corrections: correctionsOf.get(article.id) ?? [],
    topics: topics.filter(({ code }) => article.topics.includes(code)),
    source: sources.find(({ id }) => id === article.sourceArticleId) ?? null,
  }));
}
