import type { z } from 'zod';
import type { storyChangeBody } from '#contract/api/story.ts';
import type { Actor } from '#server/kit/actor.ts';
import { Refused, stale } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { demand } from '../refuse.ts';
import { mayDirectStory, mayEditStory } from '../rules/abilities.ts';
import { moveArticlesOfStory } from '../store/articles.ts';
import { deskExists, updateStory } from '../store/stories.ts';
import { lockStory } from '../queries/lock-story.ts';
import { staleStory } from '../queries/stale-version.ts';

type StoryChange = z.output<typeof storyChangeBody>;

/** The fields that were given. */
function given(change: StoryChange): Parameters<typeof updateStory>[2] {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

/**
 * Changes a story's slugline, topics, urgency, place or notes; an editor also its desk and flags. Articles
 * that stood on the story's desk go along with it. Throws a 412 when somebody changed it since `version`.
 */
export async function changeStory(
  services: Services,
  actor: Actor,
  { storyId, version, change }: { storyId: string; version: number; change: StoryChange },
): Promise<void> {
  await runCommand(services, { name: 'change-story', actor }, async ({ tx, now }) => {
    const story = await lockStory(tx, storyId);
    demand(mayEditStory(story, actor));
    if (change.deskId !== undefined || change.flags !== undefined) {
      demand(mayDirectStory(story, actor));
    }
    if (story.version !== version) throw stale('stale-version', await staleStory(tx, story));
    if (change.deskId !== undefined && !(await deskExists(tx, change.deskId))) {
      const message = 'There is no such desk.';
      const issues = [{ at: 'deskId', code: 'desk-unknown', message }];
      throw new Refused({ status: 422, code: 'desk-unknown', detail: message, issues });
    }
    await updateStory(tx, storyId, given(change));
    if (change.deskId !== undefined) {
      const move = { from: story.desk.id, to: change.deskId, at: now };
      await moveArticlesOfStory(tx, storyId, move);
    }
  });
}
