import { z } from 'zod';
import type { Reader } from '#server/kit/database/open-database.ts';
import type { OutboxBatchHandler, OutboxHandler } from '#server/kit/outbox.ts';
import type { Services } from '#server/kit/services.ts';
import { probeEmbargoes } from './commands/probe-embargoes.ts';
import { renderAnew } from './commands/render-anew.ts';
import { renderPublished } from './commands/render-published.ts';

/** The topic under which the database announces every publication, withdrawal and kill. */
const ARTICLE_PUBLISHED = 'article-published';

const news = z.object({ articleId: z.uuid() });

/** What the delivery room does with the news of publications and of changed settings. */
export type DeliveryJobs = {
  handlers: Record<string, OutboxHandler>;
  together: Record<string, OutboxBatchHandler>;
  /** What is done again and again, with a rest in milliseconds between. */
  chores: { name: string; milliseconds: number; work: () => Promise<unknown> }[];
};

/** Looks for words under embargo in public outputs, and shows how many stories have some out. */
function watchEmbargoes(services: Services, reader: Reader): () => Promise<void> {
  let leaking = 0;
  const help = 'Stories under embargo whose words stood in a public output when last asked.';
  services.metrics?.show('embargo_leaks', help, () => leaking);
  return async () => {
    leaking = await probeEmbargoes(services, reader);
  };
}

/** Publications that come close together are rendered together. */
export function deliveryJobs(services: Services, reader: Reader): DeliveryJobs {
  const render: OutboxBatchHandler = async (events) =>
    renderPublished(
      services,
      reader,
      events.map(({ payload }) => news.parse(payload).articleId),
    );
  return {
    handlers: {
      [ARTICLE_PUBLISHED]: async (event) => render([event]),
      'newsroom-changed': async () => renderAnew(services),
    },
    together: { [ARTICLE_PUBLISHED]: render },
    chores: [{ name: 'embargoes', milliseconds: 20_000, work: watchEmbargoes(services, reader) }],
  };
}
