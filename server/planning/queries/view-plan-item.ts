import type { PlanItemView } from '#contract/api/plan.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import { abilityAnswer } from '#server/writing/abilities-of.ts';
import { presentPlan } from '../plan-present.ts';
import { readPlan, type PlanRead } from '../plan-store.ts';
import {
  mayBeginPlan,
  mayChangePlan,
  mayGivePlan,
  planState,
  type PlanFacts,
} from '../rules/plan-rules.ts';

/** What rules decide on, of what is read. */
export function planFacts(plan: PlanRead): PlanFacts {
  return {
    deskId: plan.deskId,
    planned: { local: plan.plannedLocal, zone: plan.plannedZone, at: plan.plannedAt },
    storyId: plan.storyId,
    cancelled: plan.cancelledAt !== null,
  };
}

/** A planned story, and what the person who asks may do about it. Throws a 404 when there is none. */
export async function viewPlanItem(
  services: Services,
  actor: Actor,
  id: string,
): Promise<PlanItemView> {
  const plan = await readPlan(services.database.sql, id);
  if (plan === null) throw notFound();
  const facts = planFacts(plan);
  const { templateRetired } = plan;
  const change = abilityAnswer(mayChangePlan(facts, actor));
  return presentPlan(plan, {
    state: planState(facts, plan.now),
    abilities: {
      change,
      assign: abilityAnswer(mayGivePlan(actor, plan.deskId)),
      makeStory: abilityAnswer(mayBeginPlan({ ...facts, templateRetired }, actor)),
    },
  });
}
