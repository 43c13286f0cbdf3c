import type { ScheduleView } from '#contract/api/schedules.ts';
import { isOvertaken } from '#contract/schedule-ends.ts';
import { now } from '#client/ui/clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Which language the words are in, and where the clock hangs. */
type Shown = { language: string; zone: string };

/** Days before months, as the rest of the world reads them. */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** The zone of this machine. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Whether this browser knows the clocks of a zone; the server may know younger ones. */
export function knowsZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** What the clocks of a zone show at an instant, as a time field has it: `2026-11-24T06:00`. */
export function localIn(zone: string, instant: string | number): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
  return parts.replace(' ', 'T');
}

/** A day and a time in words, by the clocks of a zone: “Tue 24 Nov, 06:00”. */
export function dayAndTime(instant: string | number, { language, zone }: Shown): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
}

/** The time of day alone: “06:00”. */
export function timeOfDay(instant: string, { language, zone }: Shown): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
}

/** A day in words: “Tuesday 24 November”. */
export function dayInWords(instant: string, { language, zone }: Shown): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(new Date(instant));
}

/** How many midnights of a zone are between now and an instant: 0 today, 1 tomorrow. */
export function daysAhead(instant: string, now: number, zone: string): number {
  const day = (at: string | number): number => Date.parse(localIn(zone, at).slice(0, 10));
  return Math.round((day(instant) - day(now)) / DAY);
}

/** How long it is until an instant, in the two greatest units: “7 hr, 12 min”; null when it has come. */
export function spanUntil(instant: string, now: number, language: string): string | null {
  const left = Math.ceil((Date.parse(instant) - now) / MINUTE) * MINUTE;
  if (left <= 0) return null;
  const units = [
    ['day', Math.floor(left / DAY)],
    ['hour', Math.floor((left % DAY) / HOUR)],
    ['minute', Math.floor((left % HOUR) / MINUTE)],
  ] as const;
  const first = units.findIndex(([, count]) => count > 0);
  const said = units
    .slice(first, first + 2)
    .filter(([, count]) => count > 0)
    .map(([unit, count]) =>
      new Intl.NumberFormat(localeOf(language), {
        style: 'unit',
        unit,
        unitDisplay: 'short',
      }).format(count),
    );
  return new Intl.ListFormat(localeOf(language), { type: 'unit', style: 'short' }).format(said);
}

/** The zones to choose from: those that are near first, then all that the browser knows. */
export function zonesFrom(near: readonly string[]): string[] {
  return [...new Set([...near, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
}

/** The same time of the day in a zone, as soon as it comes; what is still to come stays. */
export function nextAt(local: string, zone: string): string {
  const here = localIn(zone, now());
  if (local > here) return local;
  const today = `${here.slice(0, 10)}${local.slice(10)}`;
  return today > here ? today : `${localIn(zone, now() + DAY).slice(0, 10)}${local.slice(10)}`;
}

/**
 * The newest schedule when it failed and somebody still has to see to it: nothing was published since (`publishedAt` is when
 * something last was), and nobody had done something else in its place.
 */
export function failedLast(
  schedules: readonly ScheduleView[],
  publishedAt: string | null,
): ScheduleView | null {
  const [newest] = schedules;
  const end = newest?.end ?? null;
  if (newest === undefined || end?.kind !== 'failed') return null;
  // What is published in a schedule's place ends it a moment later: which comes first says nothing then, the code does.
  const isOver =
    isOvertaken(end.code) || (publishedAt !== null && Date.parse(publishedAt) > Date.parse(end.at));
  return isOver ? null : newest;
}
