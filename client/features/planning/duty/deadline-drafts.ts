import { DEADLINE_MINUTES, type DeadlinesView } from '#contract/api/handover.ts';
import type { TimedTask } from '#contract/planning-words.ts';

/** In what a deadline is said. */
export const UNITS = ['minutes', 'hours', 'days'] as const;
export type Unit = (typeof UNITS)[number];

const MINUTES_IN: Record<Unit, number> = { minutes: 1, hours: 60, days: 1_440 };

/** One deadline as it is being typed; an empty amount leaves it to the house. */
export type DeadlineDraft = { kind: TimedTask; house: number; amount: number | ''; unit: Unit };

/** Minutes in the largest unit that says them in whole numbers. */
export function saidIn(minutes: number): { amount: number; unit: Unit } {
  const unit = UNITS.findLast((each) => minutes % MINUTES_IN[each] === 0) ?? 'minutes';
  return { amount: minutes / MINUTES_IN[unit], unit };
}

/** What stands, ready to be typed over. */
export function draftsOf({ deadlines }: DeadlinesView): DeadlineDraft[] {
  return deadlines.map(({ kind, minutes, house, set }) => {
    const { amount, unit } = saidIn(minutes);
    return { kind, house, unit, amount: set ? amount : '' };
  });
}

/** The minutes of a draft; null where the house’s hold. */
function minutesOf({ amount, unit }: DeadlineDraft): number | null {
  return amount === '' ? null : amount * MINUTES_IN[unit];
}

/** Whether the server would take a draft: whole minutes, not too few, not too many. */
export function isSound(draft: DeadlineDraft): boolean {
  const minutes = minutesOf(draft);
  if (minutes === null) return true;
  const { least, most } = DEADLINE_MINUTES;
  return Number.isInteger(minutes) && minutes >= least && minutes <= most;
}

/** What is sent: what the desk says itself. */
export function bodyOf(drafts: readonly DeadlineDraft[]): { kind: TimedTask; minutes: number }[] {
  return drafts.flatMap((draft) => {
    const minutes = minutesOf(draft);
    return minutes === null ? [] : [{ kind: draft.kind, minutes }];
  });
}

/** Whether saving would change anything. */
export function isChanged(drafts: readonly DeadlineDraft[], read: DeadlinesView): boolean {
  return JSON.stringify(bodyOf(drafts)) !== JSON.stringify(bodyOf(draftsOf(read)));
}
