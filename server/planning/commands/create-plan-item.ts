import type { Actor } from '#server/kit/actor.ts';
import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { insertPlan } from '../plan-store.ts';
import { planRowOf, type Particulars } from './plan-particulars.ts';

/** Plans a story; whoever is given it is told. Gives the id. Throws a 422 with all that is wrong. */
export async function createPlanItem(
  services: Services,
  actor: Actor,
  wish: Particulars,
): Promise<string> {
  const about = { name: 'create-plan-item', actor };
  return runHotCommand(services, about, async ({ tx, now, newId, promise }) => {
    const row = await planRowOf({ tx, now, actor }, wish, null);
    const id = newId();
    const { personId: byId } = actor;
    await insertPlan(tx, { ...row, id, personId: byId });
    const { assigneeId: personId } = row;
    if (personId !== null && personId !== byId) {
      await promise('assigned', id, { itemId: id, personId, byId });
    }
    return id;
  });
}
