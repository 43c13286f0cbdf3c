import type { Reader } from '#server/kit/database/open-database.ts';
import type { Services } from '#server/kit/services.ts';
import { gatherArticle } from '../gather.ts';
import { renderOutputs } from '../outputs.ts';
import type { PublicArticle, PublicNewsroom } from '../public-facts.ts';
import { readArticleById, readPublicNewsroom, readVersions, saveRenderings } from '../store.ts';

type Needs = { services: Services; pool: Reader['pool']; newsroom: PublicNewsroom };

async function render({ services, pool, newsroom }: Needs, article: PublicArticle): Promise<void> {
  const outputs = renderOutputs(await gatherArticle(pool, newsroom, article));
  await saveRenderings(services.database, article.id, outputs);
}

/**
 * Renders every output of an article that was published, withdrawn or killed, once, and those of the story’s
 * other versions that name it as their source; every web process then reads them anew.
 */
export async function renderPublished(
  services: Services,
  { pool }: Reader,
  articleId: string,
): Promise<void> {
  const [newsroom, article] = await Promise.all([
    readPublicNewsroom(pool),
    readArticleById(pool, articleId),
  ]);
  if (newsroom === null || article === null) return;
  const needs = { services, pool, newsroom };
  await render(needs, article);
  for (const { id } of await readVersions(pool, article.storyId)) {
    const version = id === articleId ? null : await readArticleById(pool, id);
    if (version?.sourceArticleId === articleId) await render(needs, version);
  }
}
