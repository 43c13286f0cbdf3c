import type { Actor } from '#server/kit/actor.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { updatePerson } from '../store/people.ts';

/** Changes one's own name or the language one works in. */
export async function changeMyPreferences(
  services: Services,
  actor: Actor,
  change: { name?: string | undefined; language?: string | undefined },
): Promise<void> {
  await runCommand(services, { name: 'change-my-preferences', actor }, async ({ tx }) =>
    updatePerson(tx, actor.personId, {
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.language === undefined ? {} : { language: change.language }),
    }),
  );
}
