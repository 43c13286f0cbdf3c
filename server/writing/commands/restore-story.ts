import type { Actor } from '#server/kit/actor.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { demand } from '../refuse.ts';
import { mayRestore } from '../rules/abilities.ts';
import { updateStory } from '../store/stories.ts';
import { lockStory } from '../queries/lock-story.ts';

/** Brings a spiked story back to where it was. */
export async function restoreStory(
  services: Services,
  actor: Actor,
  { storyId }: { storyId: string },
): Promise<void> {
  await runCommand(services, { name: 'restore-story', actor }, async ({ tx }) => {
    demand(mayRestore(await lockStory(tx, storyId), actor));
    await updateStory(tx, storyId, { spikedAt: null });
  });
}
