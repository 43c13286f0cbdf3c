import { notFound } from '#server/kit/refused.ts';
import type { StoryFacts } from '../rules/article-facts.ts';
import { clientOf, type From } from '../store/client-of.ts';
import { readStory } from '../store/stories.ts';

/** What stands about a story. Throws a 404 when there is none. */
export async function loadStoryFacts(from: From, storyId: string): Promise<StoryFacts> {
  const story = await readStory(clientOf(from), storyId);
  if (story === null) throw notFound('There is no such story.');
  return story;
}
