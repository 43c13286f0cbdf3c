import type { CalendarEntry } from '#contract/api/plan.ts';
import { localTimeIn } from '#client/ui/local-time.ts';

/** What the calendar shows at once. */
export const CALENDAR_FORMS = ['month', 'week', 'agenda'] as const;
export type CalendarForm = (typeof CALENDAR_FORMS)[number];

const DAY = 24 * 60 * 60_000;

/* A day is its name, `2026-11-24`; reckoning is done at noon in UTC, where no clock is ever changed. */
function noon(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

/** Whether it is the name of a day that there is. */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(text) &&
    !Number.isNaN(noon(text)) &&
    new Date(noon(text)).toISOString().startsWith(text)
  );
}

/** The day so many days after another. */
export function addDays(day: string, count: number): string {
  return new Date(noon(day) + count * DAY).toISOString().slice(0, 10);
}

/** The same day of a month so many months later, or that month’s last. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last), 12))
    .toISOString()
    .slice(0, 10);
}

/** The day that clocks in a zone show at an instant. */
export function dayIn(instant: string, zone: string): string {
  return localTimeIn(instant, zone).slice(0, 10);
}

type WeekInfo = { firstDay: number };

/** The weekday a week begins with where a language is spoken: 1 for Monday to 7 for Sunday. */
export function firstWeekday(language: string): number {
  const locale = new Intl.Locale(language === 'en' ? 'en-GB' : language) as Intl.Locale & {
    getWeekInfo?: () => WeekInfo;
    weekInfo?: WeekInfo;
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}

function weekOf(day: string, first: number): string {
  const weekday = new Date(noon(day)).getUTCDay() || 7;
  return addDays(day, -((weekday - first + 7) % 7));
}

/** The days that are shown around one: whole weeks for a month, a week, or the thirty days from it on. */
export function daysAround(day: string, form: CalendarForm, first: number): string[] {
  const from = form === 'month' ? `${day.slice(0, 7)}-01` : day;
  const begin = form === 'agenda' ? day : weekOf(from, first);
  if (form !== 'month') {
    return Array.from({ length: form === 'week' ? 7 : 30 }, (_, n) => addDays(begin, n));
  }
  const end = addMonths(from, 1);
  const days: string[] = [];
  for (let at = begin; at < end || days.length % 7 !== 0; at = addDays(at, 1)) days.push(at);
  return days;
}

/** The day to go to by a step forwards (1) or back (-1). */
export function stepped(day: string, form: CalendarForm, step: 1 | -1): string {
  if (form === 'month') return addMonths(`${day.slice(0, 7)}-01`, step);
  return addDays(day, step * (form === 'week' ? 7 : 30));
}

/** What stands on which day, as a zone counts them; what has no time comes first. */
export function byDay(
  entries: readonly CalendarEntry[],
  zone: string,
): Map<string, CalendarEntry[]> {
  const days = Map.groupBy(entries, ({ day, at }) => day ?? dayIn(at, zone));
  for (const all of days.values()) {
    all.sort((one, other) =>
      (one.day === null) === (other.day === null)
        ? one.at.localeCompare(other.at)
        : one.day === null
          ? 1
          : -1,
    );
  }
  return days;
}

/** The first and the last of some days as people say them: “23–29 November 2026”. */
export function sayDays(days: readonly string[], language: string): string {
  const [first = ''] = days;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  } as const).formatRange(noon(first), noon(days.at(-1) ?? first));
}

/** A day as people say it. */
export function sayDay(day: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(noon(day));
}
