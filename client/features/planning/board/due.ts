import { fullTime, type TimeStyle } from '#client/ui/times.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When something is due, in few words: how long until, or how long it has been late. */
export type DueWords = { late: boolean; soon: boolean; relative: string; full: string };

function amount(milliseconds: number): [number, Intl.RelativeTimeFormatUnit] {
  const length = Math.abs(milliseconds);
  const sign = Math.sign(milliseconds);
  if (length < HOUR) return [sign * Math.max(1, Math.round(length / MINUTE)), 'minute'];
  if (length < 2 * DAY) return [sign * Math.round(length / HOUR), 'hour'];
  return [sign * Math.round(length / DAY), 'day'];
}

/** Says when something is due, seen from `now` (milliseconds); the full time is in the zone in which it was given. */
export function dueWords(
  due: { at: string; zone: string },
  now: number,
  { language }: Pick<TimeStyle, 'language'>,
): DueWords {
  const left = Date.parse(due.at) - now;
  const locale = language === 'en' ? 'en-GB' : language;
  const relative = new Intl.RelativeTimeFormat(locale, { style: 'short' }).format(...amount(left));
  const full = fullTime(due.at, { language, zone: due.zone });
  return { late: left < 0, soon: left >= 0 && left < HOUR, relative, full };
}
