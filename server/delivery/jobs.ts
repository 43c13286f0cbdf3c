import { z } from 'zod';
import type { Reader } from '#server/kit/database/open-database.ts';
import type { OutboxHandler } from '#server/kit/outbox.ts';
import type { Services } from '#server/kit/services.ts';
import { ARTICLE_PUBLISHED } from '#server/publishing/announce.ts';
import { gatherArticle } from './gather.ts';
import { renderOutputs } from './outputs.ts';
import {
  forgetRenderings,
  readArticleById,
  readPublicNewsroom,
  readVersions,
  saveRenderings,
} from './store.ts';

const news = z.object({ articleId: z.uuid() });

async function renderArticle(services: Services, reader: Reader, articleId: string): Promise<void> {
  const [newsroom, article] = await Promise.all([
    readPublicNewsroom(reader.pool),
    readArticleById(reader.pool, articleId),
  ]);
  if (newsroom === null || article === null) return;
  const outputs = renderOutputs(await gatherArticle(reader.pool, newsroom, article));
  await saveRenderings(services.database, article.id, outputs);
}

/**
 * Renders an article that was published, withdrawn or killed, and the translations that name it as their
 * source; then tells every web process.
 */
async function renderPublished(
  services: Services,
  reader: Reader,
  articleId: string,
): Promise<void> {
  await renderArticle(services, reader, articleId);
  const article = await readArticleById(reader.pool, articleId);
  if (article === null) return;
  const translations = (await readVersions(reader.pool, article.storyId)).filter(
    ({ id }) => id !== articleId,
  );
  for (const { id } of translations) await renderArticle(services, reader, id);
}

/** What the delivery room does with the news of publications and of changed settings. */
export function deliveryJobs(services: Services, reader: Reader): Record<string, OutboxHandler> {
  return {
    [ARTICLE_PUBLISHED]: async (event) =>
      renderPublished(services, reader, news.parse(event.payload).articleId),
    // Every page carries the newsroom’s name and sections: what was stored is rendered again as it is asked for.
    'newsroom-changed': async () => forgetRenderings(services.database),
  };
}
