import type { Actor } from '#server/kit/actor.ts';
import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { cancelPlan } from '../plan-store.ts';
import { demandPlan } from './change-plan-item.ts';

/** Gives a planned story up, and says why. */
export async function cancelPlanItem(
  services: Services,
  actor: Actor,
  { id, because }: { id: string; because: string },
): Promise<void> {
  await runHotCommand(services, { name: 'cancel-plan-item', actor }, async ({ tx, now }) => {
    await demandPlan(tx, actor, { id, version: null });
    await cancelPlan(tx, { id, personId: actor.personId, because, at: now });
  });
}
