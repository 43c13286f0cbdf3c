import type { CalendarAsked, CalendarView } from '#contract/api/plan.ts';
import { Refused } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import { presentDated, presentPlanned } from '../plan-present.ts';
import { embargoesBetween, plansBetween, schedulesBetween } from '../plan-store.ts';
import { calendarSpan } from '../rules/calendar-span.ts';
import { planState } from '../rules/plan-rules.ts';
import { planFacts } from './view-plan-item.ts';

/** So many of each kind are told at once. */
const MOST = 500;

/** What is planned, scheduled and embargoed in some days, the earliest first. Throws a 422 for days that cannot be shown. */
export async function viewCalendar(
  services: Services,
  asked: CalendarAsked,
): Promise<CalendarView> {
  const { sql } = services.database;
  const span = calendarSpan(asked);
  if ('issue' in span) {
    const { issue } = span;
    throw new Refused({ status: 422, code: issue.code, detail: issue.message, issues: [issue] });
  }
  const days = { ...span, deskId: asked.deskId };
  const [plans, schedules, embargoes] = await Promise.all([
    plansBetween(sql, days, MOST),
    schedulesBetween(sql, days, MOST),
    embargoesBetween(sql, days, MOST),
  ]);
  const entries = [
    ...plans.map((plan) => presentPlanned(plan, planState(planFacts(plan), plan.now))),
    ...schedules.map((row) => presentDated('scheduled', row)),
    ...embargoes.map((row) => presentDated('embargoed', row)),
  ].sort((one, other) => one.at.localeCompare(other.at));
  return { entries, capped: [plans, schedules, embargoes].some(({ length }) => length === MOST) };
}
