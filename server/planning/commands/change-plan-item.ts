import type { PlanItemChange } from '#contract/api/plan.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound, stale } from '#server/kit/refused.ts';
import { runHotCommand, type Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { demand } from '#server/writing/refuse.ts';
import { lockPlan, updatePlan, type PlanRead } from '../plan-store.ts';
import { planFacts } from '../queries/view-plan-item.ts';
import { mayChangePlan } from '../rules/plan-rules.ts';
import { planRowOf, type Particulars } from './plan-particulars.ts';

/** Holds a planned story that somebody may change; a 404, 403, 409 or (for a version that is no more) 412 says why not. */
export async function demandPlan(
  tx: Sql,
  actor: Actor,
  { id, version }: { id: string; version: number | null },
): Promise<PlanRead> {
  const plan = await lockPlan(tx, id);
  if (plan === null) throw notFound();
  if (version !== null && version !== plan.version) {
    throw stale('stale-version', { version: plan.version, changes: [] });
  }
  demand(mayChangePlan(planFacts(plan), actor));
  return plan;
}

function wished(plan: PlanRead, change: PlanItemChange): Particulars {
  return {
    slugline: change.slugline ?? plan.slugline,
    title: change.title ?? plan.title,
    deskId: change.deskId ?? plan.deskId,
    languages: change.languages ?? plan.languages,
    purpose: change.purpose ?? plan.purpose,
    notes: change.notes ?? plan.notes,
    planned: change.planned ?? { local: plan.plannedLocal, zone: plan.plannedZone },
    assigneeId: change.assigneeId === undefined ? plan.assigneeId : change.assigneeId,
    commissionedWords:
      change.commissionedWords === undefined ? plan.commissionedWords : change.commissionedWords,
    templateId: change.templateId === undefined ? plan.templateId : change.templateId,
  };
}

/** Changes what is planned; what is left out stays, and whoever is given it now is told. */
export async function changePlanItem(
  services: Services,
  actor: Actor,
  { id, version, change }: { id: string; version: number; change: PlanItemChange },
): Promise<void> {
  const about = { name: 'change-plan-item', actor };
  await runHotCommand(services, about, async ({ tx, now, promise }) => {
    const plan = await demandPlan(tx, actor, { id, version });
    const row = await planRowOf({ tx, now, actor }, wished(plan, change), plan);
    const { personId: byId } = actor;
    await updatePlan(tx, { ...row, id, personId: byId });
    const { assigneeId: personId } = row;
    if (personId === null || personId === plan.assigneeId || personId === byId) return;
    await promise('assigned', id, { itemId: id, personId, byId });
  });
}
