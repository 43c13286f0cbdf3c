import type { Reader } from '#server/kit/database/open-database.ts';
import type { Services } from '#server/kit/services.ts';
import { gatherArticles } from '../gather.ts';
import { renderOutputs } from '../outputs.ts';
import type { PublicArticle } from '../public-facts.ts';
import { readArticlesById, readPublicNewsroom, readVersions, saveRenderings } from '../store.ts';

/** Renderings of a few articles at a time: a page each, and what it was made from, stay in memory meanwhile. */
const AT_ONCE = 16;

/** The live versions that name one of the articles as their source, or could until it was taken from readers. */
async function translationsOf(
  pool: Reader['pool'],
  published: readonly PublicArticle[],
): Promise<PublicArticle[]> {
  const known = new Map(published.map((article) => [article.id, article]));
  const versions = await readVersions(pool, [...new Set(published.map((each) => each.storyId))]);
  const others = versions.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  if (others.length === 0) return [];
  const taken = new Set(
    published.filter(({ state }) => state !== 'live').map(({ storyId }) => storyId),
  );
  return (await readArticlesById(pool, others)).filter(
    (article) => known.has(article.sourceArticleId ?? '') || taken.has(article.storyId),
  );
}

/**
 * Renders every output of articles that were published, withdrawn or killed, once, and those of their stories’
 * other versions that name them as their source; every web process then reads them anew.
 */
export async function renderPublished(
  services: Services,
  { pool }: Reader,
  articleIds: readonly string[],
): Promise<void> {
  const [newsroom, published] = await Promise.all([
    readPublicNewsroom(pool),
    readArticlesById(pool, articleIds),
  ]);
  if (newsroom === null || published.length === 0) return;
  const articles = [...published, ...(await translationsOf(pool, published))];
  for (let from = 0; from < articles.length; from += AT_ONCE) {
    const some = articles.slice(from, from + AT_ONCE);
    const facts = await gatherArticles(pool, newsroom, some);
    await saveRenderings(
      services.database,
      facts.map((each) => ({ articleId: each.article.id, outputs: renderOutputs(each) })),
    );
  }
}
