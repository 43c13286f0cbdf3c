import { mergeStory } from '#server/publishing/commands/merge-story.ts';
import type { NewsroomServices } from '#server/writing/services.ts';
import { actorOf } from './write-house-style.ts';

/** The editor has found one of the doubles of the blackout already; another one waits to be found. */
export async function mergeDouble(services: NewsroomServices, password: string): Promise<void> {
  const editor = await actorOf(services, 'editor', password);
  const named = async (slugline: string): Promise<{ id: string; version: number }> =>
    services.database.prisma.story.findFirstOrThrow({
      where: { slugline },
      select: { id: true, version: true },
    });
  const duplicate = await named('ALMIRA-POWER/QUAYS');
  const survivor = await named('ALMIRA-QUAYS/BLACKOUT');
  await mergeStory(services, editor, {
    storyId: duplicate.id,
    version: duplicate.version,
    into: survivor.id,
    reason: 'The same digger; Nadia has the network on the telephone.',
  });
}
