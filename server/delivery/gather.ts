import type { Reader } from '#server/kit/database/open-database.ts';
import type { ArticleFacts, PublicArticle, PublicNewsroom } from './public-facts.ts';
import { readCorrections, readEvents, readTopics, readVersions } from './store.ts';

/** Reads what an article’s own outputs are made from, through the reader role only. */
export async function gatherArticle(
  pool: Reader['pool'],
  newsroom: PublicNewsroom,
  article: PublicArticle,
): Promise<ArticleFacts> {
  const [events, corrections, topics, versions] = await Promise.all([
    readEvents(pool, article.id),
    readCorrections(pool, article.id),
    readTopics(pool, article.topics),
    article.sourceArticleId === null ? [] : readVersions(pool, article.storyId),
  ]);
  const source = versions.find(({ id }) => id === article.sourceArticleId) ?? null;
  return { newsroom, article, events, corrections, topics, source };
}
