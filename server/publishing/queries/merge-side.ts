import type { Sql } from '#server/kit/run-command.ts';
import { loadStoryFacts } from '#server/writing/queries/load-story-facts.ts';
import { readSideArticles, type SideArticle } from '../merge-store.ts';
import type { MergeSide } from '../rules/check-merge.ts';

/** One of two stories that are to become one, as it stands. Throws a 404 when there is none. */
export async function mergeSide(tx: Sql, storyId: string): Promise<MergeSide<SideArticle>> {
  const story = await loadStoryFacts(tx, storyId);
  const articles = await readSideArticles(tx, storyId);
  return { story, articles, scheduled: articles.some(({ scheduled }) => scheduled) };
}
