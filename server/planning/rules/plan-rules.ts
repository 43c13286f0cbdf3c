import { Temporal } from 'temporal-polyfill';
import type { Planned } from '#contract/api/plan.ts';
import type { Issue } from '#contract/problem.ts';
import type { PlanState } from '#contract/planning-words.ts';
import type { Actor } from '#server/kit/actor.ts';
import { all, refusedIf, type Decision } from '#server/writing/rules/decision.ts';
import { mayOnDesk } from '#server/writing/rules/desk-rights.ts';
import { embargoInstant } from '#server/writing/rules/embargo-instant.ts';

/** When something is planned: what was said, and the instant of the time or of the day’s beginning. */
export type PlannedTime = { local: string; zone: string; at: Date };

/** A planned story as rules decide on it. */
export type PlanFacts = {
  deskId: string;
  planned: PlannedTime;
  storyId: string | null;
  cancelled: boolean;
};

/** Whether only a day was said. */
export function isDay(local: string): boolean {
  return !local.includes('T');
}

/** When what was planned is late: after its time, or after its day. */
function lateAfter({ local, zone, at }: PlannedTime): Date {
  if (!isDay(local)) return at;
  const next = Temporal.PlainDate.from(local).add({ days: 1 }).toZonedDateTime(zone);
  return new Date(next.epochMilliseconds);
}

/** How it stands with a planned story. */
export function planState(plan: Omit<PlanFacts, 'deskId'>, now: Date): PlanState {
  if (plan.storyId !== null) return 'made';
  if (plan.cancelled) return 'cancelled';
  return lateAfter(plan.planned) <= now ? 'late' : 'planned';
}

/** Whether somebody may plan stories for a desk: whoever writes there. */
export function mayPlan(actor: Actor, deskId: string): Decision {
  return mayOnDesk(actor, 'write', deskId);
}

/** Whether somebody may change, cancel or begin what is planned, as long as it is neither begun nor cancelled. */
export function mayChangePlan(plan: PlanFacts, actor: Actor): Decision {
  return all(
    refusedIf(plan.storyId !== null, 'plan-made'),
    refusedIf(plan.cancelled, 'plan-cancelled'),
    mayPlan(actor, plan.deskId),
  );
}

/** Whether somebody may begin the story that is planned: whoever may change it, and from what is still in use. */
export function mayBeginPlan(
  plan: PlanFacts & { templateRetired: boolean },
  actor: Actor,
): Decision {
  return all(mayChangePlan(plan, actor), refusedIf(plan.templateRetired, 'template-retired'));
}

/** Whether somebody may give stories of a desk to others than themselves. */
export function mayGivePlan(actor: Actor, deskId: string): Decision {
  return mayOnDesk(actor, 'return', deskId);
}

function dayInstant({ local, zone }: Planned): { instant: Date } | Issue {
  try {
    const day = Temporal.PlainDate.from(local, { overflow: 'reject' });
    return { instant: new Date(day.toZonedDateTime(zone).epochMilliseconds) };
  } catch {
    const known = 'instant' in embargoInstant('2026-01-01T12:00', zone);
    return known
      ? {
          at: 'planned.local',
          code: 'time-unknown',
          message: `There is no ${local} in the calendar.`,
        }
      : {
          at: 'planned.zone',
          code: 'zone-unknown',
          message: `${zone} is no time zone such as Europe/Paris.`,
        };
  }
}

function timeInstant({ local, zone }: Planned): { instant: Date } | Issue {
  const read = embargoInstant(local, zone);
  if (!('fault' in read)) return read;
  const at = read.fault === 'zone-unknown' ? 'planned.zone' : 'planned.local';
  return { at, code: read.fault, message: read.sentence };
}

/** The time that was said with its instant, or what is wrong with it: no such time, no such zone, already past. */
export function plannedTime(said: Planned, now: Date): PlannedTime | { issue: Issue } {
  const read = isDay(said.local) ? dayInstant(said) : timeInstant(said);
  if (!('instant' in read)) return { issue: read };
  const planned = { ...said, at: read.instant };
  if (lateAfter(planned) > now) return planned;
  const message = 'This time has passed already.';
  return { issue: { at: 'planned.local', code: 'planned-past', message } };
}
