import { findTimes } from './clock-times.ts';
import type { FoundTime } from './clock-times.ts';
import { findDates } from './dates.ts';
import type { DateHints, FoundDate } from './dates.ts';
import { plainDigits } from './plain-digits.ts';
import { readWireClock } from './wire-clocks.ts';
import { isAgency } from './words/agencies.ts';
import { timeLabelOf, withoutTimeFiller } from './words/time-labels.ts';
import { weekdayOf } from './words/weekdays.ts';
import { namedZone } from './words/zone-phrases.ts';
import { isAmericanZone, isoOffset, zoneOffset } from './words/zones.ts';

/** How finely a time stamp is printed. */
export type Precision = 'day' | 'minute' | 'second';

/** A printed time stamp: local time as ISO 8601, with `Z` or an offset only when one was printed. */
export type Timestamp = {
  iso: string;
  order: string;
  tz: string | null;
  precision: Precision;
  label?: string;
};

/** A time stamp with its place in the text and what the order of its numbers rests on. */
export type FoundTimestamp = Timestamp & {
  raw: string;
  start: number;
  end: number;
  evidence: string;
  /** Day and month could be exchanged and nothing but the guess decides. */
  ambiguous: boolean;
};

/** Time stamps stand in short lines; what is longer is prose. */
const LONGEST = 400;

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function suffix(zone: string | null): string {
  if (zone === null) return '';
  if (/[+−-]\d/u.test(zone) || /^(?:GMT|UTC|UCT|Z)$/iu.test(zone)) {
    const offset = zoneOffset(zone);
    return offset === null ? '' : isoOffset(offset);
  }
  return namedZone(zone) === 'Etc/GMT' ? 'Z' : '';
}

function isoOf(date: FoundDate, time: FoundTime | null): string {
  const day = `${String(date.year)}-${two(date.month)}-${two(date.day)}`;
  if (time === null) return day;
  const seconds = time.second === null ? '' : `:${two(time.second)}`;
  return `${day}T${two(time.hour)}:${two(time.minute)}${seconds}${suffix(time.zone)}`;
}

function precisionOf(time: FoundTime | null): Precision {
  if (time === null) return 'day';
  return time.second === null ? 'minute' : 'second';
}

function blank(text: string, span: { start: number; end: number }): string {
  return text.slice(0, span.start) + ' '.repeat(span.end - span.start) + text.slice(span.end);
}

function timeFor(text: string, date: FoundDate): FoundTime | null {
  const times = findTimes(blank(text, date));
  return times.find((time) => time.start >= date.end) ?? times.at(-1) ?? null;
}

function orderOf(date: FoundDate, time: FoundTime | null): string {
  const timeFirst = time !== null && time.start < date.start;
  return timeFirst && date.order === 'DMY' ? 'HM-DMY' : date.order;
}

/**
 * The first full time stamp in a line, or `null` when the line prints no date with a year.
 * The order of day and month is decided by impossible values, then the feed, then the language
 * (standards §7.5); where none decides, `ambiguous` is true and the reading is only a guess.
 */
export function findTimestamp(line: string, hints: DateHints = {}): FoundTimestamp | null {
  const text = plainDigits(line.slice(0, LONGEST));
  const clock = readWireClock(text);
  if (clock !== null) return { ...clock, raw: line.slice(clock.start, clock.end) };
  const american =
    hints.american === true ||
    findTimes(text).some(
      (time) => time.american || (time.zone !== null && isAmericanZone(time.zone)),
    );
  const dates = findDates(text, { ...hints, american }).filter((each) => each.year !== null);
  const date = dates[0];
  if (date === undefined) return null;
  const time = timeFor(text, date);
  const start = Math.min(date.start, time?.start ?? date.start);
  const end = Math.max(date.end, time?.end ?? date.end);
  const label = timeLabelOf(text.slice(0, start)) ?? timeLabelOf(text.slice(start, end));
  return {
    iso: isoOf(date, time),
    order: orderOf(date, time),
    tz: time?.zone ?? null,
    precision: precisionOf(time),
    ...(label === null ? {} : { label }),
    raw: line.slice(start, end),
    start,
    end,
    evidence: date.evidence,
    ambiguous: date.ambiguous,
  };
}

/** The time stamp a line prints, in the corpus' shape; `null` when there is none. */
export function readTimestamp(line: string, hints: DateHints = {}): Timestamp | null {
  const found = findTimestamp(line, hints);
  return found && bareTimestamp(found);
}

/** A found time stamp without its place and evidence. */
export function bareTimestamp(found: FoundTimestamp): Timestamp {
  const { iso, order, tz, precision, label } = found;
  return { iso, order, tz, precision, ...(label === undefined ? {} : { label }) };
}

/** An agency’s number for an item may stand beside its time: `EFE5021`. */
const ITEM_ID = /^\p{Lu}{2,6}\d{2,8}$/u;

/** The text without any further stamp in it: a line may say when it was published and when updated. */
function withoutStamps(text: string): string {
  const plain = plainDigits(text);
  const dates = findDates(plain).filter((date) => date.year !== null);
  if (dates.length === 0) return text;
  const bare = dates.reduce((left, date) => blank(left, date), plain);
  return findTimes(bare).reduce((left, time) => blank(left, time), bare);
}

/** Whether a piece of text is a time stamp and nothing else but labels, weekdays and small words. */
export function isOnlyTimestamp(text: string, hints: DateHints = {}): boolean {
  const found = findTimestamp(text, hints);
  if (found === null) return false;
  const rest = withoutStamps(`${text.slice(0, found.start)} ${text.slice(found.end)}`).replace(
    /provided_by.*/u,
    '',
  );
  const spoken = found.label?.startsWith('provided_by:') === true ? '' : withoutTimeFiller(rest);
  return (spoken.match(/[\p{L}\d][\p{L}\p{M}\d-]*/gu) ?? []).every(
    (word, at, words) =>
      weekdayOf(word) !== null || ITEM_ID.test(word) || (at === words.length - 1 && isAgency(word)),
  );
}

/** A headline with the time stamp printed on its line. */
export type HeadlineWithTimestamp = {
  headline: string;
  timestamp: Timestamp;
  separator: string;
};

const SEPARATOR = /\s+(?:[-–—|•·]|--)\s+|\s*[|•]\s*/gu;

/**
 * Splits a headline from the time stamp on its line, at the separator after which (or before which)
 * nothing but a time stamp stands; dashes inside the headline stay in it. `null` when there is none.
 */
export function splitHeadlineTimestamp(
  line: string,
  hints: DateHints = {},
):
  (HeadlineWithTimestamp & { found: FoundTimestamp; rawSeparator: string; offset: number }) | null {
  if (line.length > LONGEST || !/\d/u.test(plainDigits(line))) return null;
  const cuts = Array.from(line.matchAll(SEPARATOR)).slice(-8);
  for (const cut of cuts) {
    const before = line.slice(0, cut.index);
    const from = cut.index + cut[0].length;
    const after = line.slice(from);
    const stampAfter = before.trim() !== '' && isOnlyTimestamp(after, hints);
    const found = stampAfter ? findTimestamp(after, hints) : null;
    if (found !== null) return split(before, cut[0], { found, offset: from });
  }
  for (const cut of cuts.reverse()) {
    const before = line.slice(0, cut.index);
    const after = line.slice(cut.index + cut[0].length);
    const found = isOnlyTimestamp(before, hints) ? findTimestamp(before, hints) : null;
    if (found !== null && after.trim() !== '') return split(after, cut[0], { found, offset: 0 });
  }
  return null;
}

function split(
  headline: string,
  rawSeparator: string,
  at: { found: FoundTimestamp; offset: number },
): HeadlineWithTimestamp & { found: FoundTimestamp; rawSeparator: string; offset: number } {
  return {
    headline: headline.trim(),
    timestamp: bareTimestamp(at.found),
    separator: rawSeparator.trim(),
    rawSeparator,
    ...at,
  };
}
