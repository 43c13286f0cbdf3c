import type { Actor } from '#server/kit/actor.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { saveDesk as writeDesk, type DeskColumns } from '../store/people.ts';

/** Adds a desk or changes one; its id. A name that is taken is refused by the database. */
export async function saveDesk(
  services: Services,
  actor: Actor,
  desk: { id: string | null; columns: DeskColumns },
): Promise<string> {
  return runCommand(services, { name: 'save-desk', actor }, async ({ tx }) =>
    writeDesk(tx, desk.id, desk.columns),
  );
}
