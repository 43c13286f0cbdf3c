import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { endTokens } from '../store/sessions.ts';

/** Ends one of one's own API tokens at once. */
export async function endToken(services: Services, actor: Actor, id: string): Promise<void> {
  await runCommand(services, { name: 'end-token', actor }, async ({ tx, now }) => {
    if ((await endTokens(tx, { id, personId: actor.personId }, now)) === 0) throw notFound();
  });
}
