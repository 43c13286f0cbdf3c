import type { Actor } from '#server/kit/actor.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { loadStoryFacts } from '#server/writing/queries/load-story-facts.ts';
import { demand } from '#server/writing/refuse.ts';
import { holdStories, insertParting } from '../merge-store.ts';
import { checkPart } from '../rules/check-merge.ts';

/**
 * Parts a merged story again from the one it went into: on the desk it stands where it stood. What was taken from readers
 * stays with its notice until somebody publishes it again, signed and with a note.
 */
export async function partStory(
  services: Services,
  actor: Actor,
  { storyId, reason }: { storyId: string; reason: string },
): Promise<void> {
  await runCommand(services, { name: 'part-story', actor }, async ({ tx }) => {
    await holdStories(tx, [storyId]);
    const story = await loadStoryFacts(tx, storyId);
    const { merged } = story;
    const other = merged === null ? null : await loadStoryFacts(tx, merged.into.storyId);
    demand(checkPart(story, actor, other));
    if (merged === null) return;
    await insertParting(tx, { mergeId: merged.id, reason, personId: actor.personId });
  });
}
