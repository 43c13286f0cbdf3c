import { z } from 'zod';
import type { Reader } from '#server/kit/database/open-database.ts';
import type { OutboxHandler } from '#server/kit/outbox.ts';
import type { Services } from '#server/kit/services.ts';
import { ARTICLE_PUBLISHED } from '#server/publishing/announce.ts';
import { renderAnew } from './commands/render-anew.ts';
import { renderPublished } from './commands/render-published.ts';

const news = z.object({ articleId: z.uuid() });

/** What the delivery room does with the news of publications and of changed settings. */
export function deliveryJobs(services: Services, reader: Reader): Record<string, OutboxHandler> {
  return {
    [ARTICLE_PUBLISHED]: async (event) =>
      renderPublished(services, reader, news.parse(event.payload).articleId),
    'newsroom-changed': async () => renderAnew(services),
  };
}
