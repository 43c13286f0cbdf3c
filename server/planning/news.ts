import { authenticateAll } from '#server/accounts/queries/authenticate-all.ts';
import { NewsLines, type NewsLimits, type NewsOptions } from '#server/kit/http/sse/news-lines.ts';
import type { Services } from '#server/kit/services.ts';
import { mayHear } from './rules/who-hears.ts';

/** Opens the lines from this process to its browsers. Close them before the database. */
export function openNews(
  services: Services,
  about: Pick<NewsOptions, 'listenUrl' | 'tokenOf'> & { limits?: Partial<NewsLimits> },
): NewsLines {
  return new NewsLines({
    ...about,
    log: services.log,
    whoHolds: async (tokens) => authenticateAll(services, tokens),
    mayHear,
  });
}
