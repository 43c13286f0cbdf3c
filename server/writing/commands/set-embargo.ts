import type { Actor } from '#server/kit/actor.ts';
import { Refused, stale } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { demand } from '../refuse.ts';
import { mayLiftEmbargo, maySetEmbargo } from '../rules/abilities.ts';
import { embargoInstant } from '../rules/embargo-instant.ts';
import { updateEmbargo } from '../store/stories.ts';
import { lockStory } from '../queries/lock-story.ts';
import { staleStory } from '../queries/stale-version.ts';

/** An embargo as a person sets it: a local time in a zone, or until lifted (`local` null). */
export type Embargo = { local: string | null; zone: string };

function refuseTime(at: string, code: string, message: string): Refused {
  const issues = [{ at, code, message }];
  return new Refused({ status: 422, code, detail: message, issues });
}

/** The instant until which the embargo holds. Throws a 422 for a time that does not exist or a zone nobody knows. */
function untilOf({ local, zone }: Embargo): Date | 'infinity' {
  // A zone is checked also where no time is given with it.
  const reading = embargoInstant(local ?? '2026-01-01T12:00', zone);
  if ('fault' in reading) {
    const at = reading.fault === 'zone-unknown' ? 'embargo.zone' : 'embargo.local';
    throw refuseTime(at, reading.fault, reading.sentence);
  }
  return local === null ? 'infinity' : reading.instant;
}

type EmbargoWish = { storyId: string; embargo: Embargo | null; version?: number | null };

/**
 * Sets, moves or (null) lifts the embargo of a story that readers do not have. Throws a 412 when somebody changed the story since
 * the `version` that was read, where that is said: nobody lifts what they have not seen.
 */
export async function setEmbargo(
  services: Services,
  actor: Actor,
  { storyId, embargo, version = null }: EmbargoWish,
): Promise<void> {
  const until = embargo === null ? null : untilOf(embargo);
  await runCommand(services, { name: 'set-embargo', actor }, async ({ tx, now }) => {
    const story = await lockStory(tx, storyId);
    demand((embargo === null ? mayLiftEmbargo : maySetEmbargo)(story, actor));
    if (version !== null && story.version !== version)
      throw stale('stale-version', await staleStory(tx, story));
    if (until instanceof Date && until <= now) {
      throw refuseTime('embargo.local', 'embargo-past', 'This time has passed already.');
    }
    const set = embargo === null || until === null ? null : { until, zone: embargo.zone };
    await updateEmbargo(tx, storyId, set);
  });
}
