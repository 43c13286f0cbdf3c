import type { StoryView } from '#contract/api/story.ts';
import { notFound } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import { presentStory } from '../present.ts';
import { readStory } from '../store/stories.ts';

/** A story as a person sees it. Throws a 404 when there is none. */
export async function viewStory(services: Services, storyId: string): Promise<StoryView> {
  const story = await readStory(services.database.prisma, storyId);
  if (story === null) throw notFound();
  return presentStory(story);
}
