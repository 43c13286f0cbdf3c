import type { Actor } from '#server/kit/actor.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { endSessions } from '../store/sessions.ts';

/** Ends the session the request came with; the token is worth nothing from then on. */
export async function signOut(services: Services, actor: Actor): Promise<void> {
  await runCommand(services, { name: 'sign-out', actor }, async ({ tx, now }) =>
    endSessions(tx, { id: actor.credentialId }, now),
  );
}
