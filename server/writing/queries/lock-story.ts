import { notFound } from '#server/kit/refused.ts';
import type { Transaction } from '#server/kit/run-command.ts';
import type { StoryFacts } from '../rules/article-facts.ts';
import { lockStory as lockRow } from '../store/stories.ts';

/** Holds a story until the transaction ends and reads what stands. Throws a 404 when there is none. */
export async function lockStory(tx: Transaction, storyId: string): Promise<StoryFacts> {
  const story = await lockRow(tx, storyId);
  if (story === null) throw notFound();
  return story;
}
