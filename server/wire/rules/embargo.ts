import { findTimes } from './clock-times.ts';
import type { FoundTime } from './clock-times.ts';
import { findDates } from './dates.ts';
import type { DateHints, FoundDate } from './dates.ts';
import { offsetAt, printedOffset } from './local-offset.ts';
import { plainDigits } from './plain-digits.ts';
import { EMBARGO_WORDS, RELATIVE_WORDS } from './words/embargo-words.ts';
import { SOMEBODY_SAYS } from './words/notice-words.ts';
import { weekdayOf } from './words/weekdays.ts';
import { LONE_ZONE } from './words/zones.ts';

/** When a story may go out, as printed. */
export type EmbargoUntil = {
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  weekday?: string;
  tz?: string;
};

/** An embargo line, in the corpus' shape. */
export type Embargo = {
  until: EmbargoUntil;
  /** The instant as ISO 8601 with offset; null when the line does not say enough. */
  resolved: string | null;
  relative?: string;
  warnings?: string[];
};

const LONGEST = 400;

/** Whether a line speaks of an embargo. */
function speaksOfEmbargo(line: string): boolean {
  return line.length <= LONGEST && EMBARGO_WORDS.test(line);
}

/** The noun alone needs its "until" or a colon: `Embargo fears grow` is a headline. */
const OPENS = new RegExp(
  `^[\\s*(\\[#=–—-]{0,8}(?:(?:strict(?:ly)?|absolute|full|media|press|news|story|under|sous|bajo|sob|sotto|unter) |[^.:!?]{2,40}: ?|(?:please|note|bitte|attention|achtung|atención|atenção|attenzione|prière|merci|hinweis|внимание|увага|просьба|прохання)[^.!?]{0,60} )?(?:(?:strict(?:ly)?|under) )?(?:${EMBARGO_WORDS.source})`,
  'iu',
);
const NOUN_ALONE =
  /(?<![\p{L}])(?:embargo|эмбарго|ембарго|حظر النشر) (?!(?:until|till|to|for|lifts?|ends?|expires?|at|on|bis|jusqu\p{L}*|hasta|até|fino|до|tot|asti|date|time|der|des|presse|news|kl|klo|حتى|إلى|media|strict)(?![\p{L}])|[\d:–—-])/iu;

/** Whether a line is an embargo itself, not a sentence that speaks of one. */
export function opensEmbargo(line: string): boolean {
  if (!speaksOfEmbargo(line) || SOMEBODY_SAYS.test(line)) return false;
  return OPENS.test(line) && !NOUN_ALONE.test(line);
}

const SHORT_DATE = /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\.(?!\d)/u;

type Day = Pick<FoundDate, 'year' | 'month' | 'day' | 'start' | 'end'>;

function dayIn(text: string, hints: DateHints): Day | null {
  const dates = findDates(text, hints);
  const full = dates.find((date) => date.year !== null) ?? dates[0];
  if (full !== undefined) return full;
  const short = SHORT_DATE.exec(text);
  if (short === null) return null;
  const [day, month] = [Number(short[1]), Number(short[2])];
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  return { year: null, month, day, start: short.index, end: short.index + short[0].length };
}

function weekdayIn(text: string): string | null {
  const words = text.match(/\p{L}[\p{L}\p{M}’'-]{3,}/gu) ?? [];
  return words.find((word) => weekdayOf(word) !== null) ?? null;
}

function weekdayFits(day: Day, weekday: string): boolean {
  const printed = weekdayOf(weekday);
  const date = new Date(Date.UTC(day.year ?? 0, day.month - 1, day.day));
  return printed === null || day.year === null || (date.getUTCDay() || 7) === printed;
}

/** The zone an agency of this language means when it prints none; English wires mean UTC. */
const SILENT_ZONES: Readonly<Record<string, string>> = {
  de: 'Europe/Berlin',
  fr: 'Europe/Paris',
  it: 'Europe/Rome',
  es: 'Europe/Madrid',
  nl: 'Europe/Amsterdam',
  uk: 'Europe/Kyiv',
  ru: 'Europe/Moscow',
  fi: 'Europe/Helsinki',
  sv: 'Europe/Stockholm',
  tr: 'Europe/Istanbul',
  pt: 'America/Sao_Paulo',
  ja: 'Asia/Tokyo',
  zh: 'Asia/Shanghai',
};

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function offsetOf(local: string, printed: string | null, language: string): string | null {
  if (printed !== null) return printedOffset(local, printed);
  const zone = SILENT_ZONES[language];
  return zone === undefined ? 'Z' : offsetAt(local, zone);
}

function resolve(day: Day | null, time: FoundTime | null, hints: DateHints): string | null {
  if (day === null || day.year === null || time === null) return null;
  const local = `${String(day.year)}-${two(day.month)}-${two(day.day)}T${two(time.hour % 24)}:${two(time.minute)}:00`;
  try {
    const offset = offsetOf(local, time.zone, hints.language?.slice(0, 2) ?? 'en');
    return offset === null ? null : `${local}${offset}`;
  } catch {
    return null;
  }
}

/** The time, with a zone that is printed after the date instead of after the hour. */
function timeIn(masked: string): FoundTime | null {
  const time = findTimes(masked)[0] ?? null;
  if (time === null || time.zone !== null) return time;
  return { ...time, zone: LONE_ZONE.exec(masked.slice(time.end))?.[0] ?? null };
}

/** The instant of a printed end that names its year, month, day and hour; `null` when one is missing. */
export function resolveUntil(until: EmbargoUntil, hints: DateHints): string | null {
  const { year, month, day, hour, minute, tz } = until;
  if (year === undefined || month === undefined || day === undefined || hour === undefined)
    return null;
  const date = { year, month, day, start: 0, end: 0 };
  const time = { hour, minute: minute ?? 0, zone: tz ?? null };
  return resolve(date, { ...time, second: null, american: false, start: 0, end: 0 }, hints);
}

function untilOf(day: Day | null, time: FoundTime | null, weekday: string | null): EmbargoUntil {
  return {
    ...(day?.year != null && { year: day.year }),
    ...(day && { month: day.month, day: day.day }),
    ...(time && { hour: time.hour, minute: time.minute }),
    ...(weekday !== null && { weekday }),
    ...(time?.zone != null && { tz: time.zone }),
  };
}

/** Nothing but the word: an embargo without end (standards §0.1 decision 9). */
const WITHOUT_END =
  /^[\s*(\[#=–—-]{0,6}(?:strictly embargoed|embargoed|(?:under )?(?:a )?strict embargo|under embargo|embargo|embargo strict|sous embargo(?: strict)?|bajo embargo|embargad[oa]|sob embargo|sotto embargo|sperrfrist beachten|gesperrt|под эмбарго|эмбарго|під ембарго|ембарго|محظور النشر|تحت الحظر)[\s*)\]#=!.:–—-]{0,6}$/iu;

/**
 * Reads until when a story is embargoed. A weekday that does not fit its date is a warning, never a
 * guess; a line without year is not resolved. `null` when the line says neither day nor time.
 */
export function readEmbargo(line: string, hints: DateHints = {}): Embargo | null {
  if (line.length > LONGEST) return null;
  const text = plainDigits(line.replace(/\s+/gu, ' '));
  const day = dayIn(text, hints);
  const masked =
    day === null
      ? text
      : text.slice(0, day.start) + ' '.repeat(day.end - day.start) + text.slice(day.end);
  const time = timeIn(masked);
  const weekday = weekdayIn(masked);
  const relative = RELATIVE_WORDS.exec(text)?.[0].trim();
  if (day === null && time === null && relative === undefined && weekday === null)
    return WITHOUT_END.test(text) ? { until: {}, resolved: null } : null;
  const wrongDay = day !== null && weekday !== null && !weekdayFits(day, weekday);
  return {
    until: untilOf(day, time, weekday),
    resolved: resolve(day, time, hints),
    ...(relative !== undefined && { relative }),
    ...(wrongDay && { warnings: ['weekday_mismatch'] }),
  };
}
