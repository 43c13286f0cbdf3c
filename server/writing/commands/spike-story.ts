import type { Actor } from '#server/kit/actor.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { demand } from '../refuse.ts';
import { maySpike } from '../rules/abilities.ts';
import { updateStory } from '../store/stories.ts';
import { lockStory } from '../queries/lock-story.ts';

/** Sets a story aside that readers do not have; nothing of it is written until it is restored. */
export async function spikeStory(
  services: Services,
  actor: Actor,
  { storyId }: { storyId: string },
): Promise<void> {
  await runCommand(services, { name: 'spike-story', actor }, async ({ tx, now }) => {
    demand(maySpike(await lockStory(tx, storyId), actor));
    await updateStory(tx, storyId, { spikedAt: now });
  });
}
