import { Temporal } from 'temporal-polyfill';
import type { Issue } from '#contract/problem.ts';

/** Some days in a row, with the instants at which the first begins and the last ends. */
export type DaySpan = { from: string; to: string; begin: Date; end: Date };

/** No screen shows more days at once. */
const MOST_DAYS = 70;

function wrong(at: string, code: string, message: string): { issue: Issue } {
  return { issue: { at: `query:${at}`, code, message } };
}

function dayOf(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function beginning(day: Temporal.PlainDate, zone: string): Date | null {
  try {
    return new Date(day.toZonedDateTime(zone).epochMilliseconds);
  } catch {
    return null;
  }
}

/** The days from one to another as a zone counts them, or what is wrong with the question. */
export function calendarSpan({
  from,
  to,
  zone,
}: {
  from: string;
  to: string;
  zone: string;
}): DaySpan | { issue: Issue } {
  const first = dayOf(from);
  const last = dayOf(to);
  if (first === null) return wrong('from', 'day-unknown', `There is no ${from} in the calendar.`);
  if (last === null) return wrong('to', 'day-unknown', `There is no ${to} in the calendar.`);
  const days = first.until(last, { largestUnit: 'day' }).days;
  if (days < 0 || days >= MOST_DAYS) {
    return wrong('to', 'too-many-days', `Ask for 1 to ${String(MOST_DAYS)} days, in their order.`);
  }
  const begin = beginning(first, zone);
  const end = beginning(last.add({ days: 1 }), zone);
  if (begin === null || end === null) {
    return wrong('zone', 'zone-unknown', `${zone} is no time zone such as Europe/Paris.`);
  }
  return { from, to, begin, end };
}
