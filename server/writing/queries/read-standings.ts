import type { Services } from '#server/kit/services.ts';
import type { Standing } from '../rules/standing.ts';
import { standingsOf } from '../store/standings.ts';

/** How articles stand now, by id: for whoever keeps many of them open. */
export async function readStandings(
  services: Pick<Services, 'database'>,
  articleIds: readonly string[],
): Promise<Map<string, Standing>> {
  const found = await standingsOf(services.database.sql, articleIds);
  return new Map(found.map((standing) => [standing.articleId, standing]));
}
