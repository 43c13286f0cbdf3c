import { monthOf } from './words/months.ts';

export type DateOrder = 'MDY' | 'DMY' | 'YMD';

/** A printed date. `year` is null when none is printed; `start` and `end` are positions in the text. */
export type FoundDate = {
  year: number | null;
  month: number;
  day: number;
  order: DateOrder;
  /** Why this order: an impossible value, a named month, the feed, the language. */
  evidence: string;
  /** Both orders are possible and only the language or nothing speaks for this one. */
  ambiguous: boolean;
  start: number;
  end: number;
};

export type DateHints = {
  /** BCP 47 tag of the text around the date. */
  language?: string | undefined;
  /** What the feed is known to print (standards §7.5: feed profile before language). */
  defaultOrder?: 'MDY' | 'DMY' | undefined;
  /** The text holds a 12-hour clock or a zone of the United States. */
  american?: boolean | undefined;
};

const YEAR_FIRST = /(?<!\d)(\d{4})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})(?!\d)/gu;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?=T\d)/gu;
const EAST_ASIAN = /(?:(\d{4})\s?[年년]\s?)?(?<!\d)(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]/gu;
const NUMERIC = /(?<![\d.])(\d{1,2})([/.-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?![\d])/gu;
const DAY_MONTH =
  /(?<![\p{L}\d:])(\d{1,2})(?:st|nd|rd|th|er|ère|[ºª°])?[.,]?[ \t\u00a0/-]{0,3}(?:de |of |du |di |den |d[’'])?(\p{L}[\p{L}\p{M}]*)\.?((?: \p{Script=Arabic}+){1,3})?(?:[, \t\u00a0/-]{1,3}(?:de |del |of )?(?:['’]?(\d{2})|(\d{4}))(?![\d:.]*\d|h))?/giu;
const MONTH_DAY =
  /(?<![\p{L}\d])(\p{L}[\p{L}\p{M}]*)\.?[ \t\u00a0]{1,3}(\d{1,2})(?:st|nd|rd|th)?(?![\d:]|[.h]\d)(?:,?[ \t\u00a0]+(\d{4})(?!\d))?/gu;
const YEAR_MONTH_DAY = /(?<!\d)(\d{4})\.?,? (\p{L}[\p{L}\p{M}]*)\.? (\d{1,2})(?!\d)/gu;

function fullYear(printed: string | undefined): number | null {
  if (printed === undefined) return null;
  const number = Number(printed);
  if (printed.length > 2) return number;
  return number < 70 ? 2000 + number : 1900 + number;
}

function isDay(day: number, month: number): boolean {
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return longest !== undefined && day >= 1 && day <= longest;
}

type Parts = { year: string | undefined; month: number; day: number; order: DateOrder };

function found(
  match: { index?: number; 0: string },
  parts: Parts,
  evidence: string,
): FoundDate | null {
  if (!isDay(parts.day, parts.month)) return null;
  const start = match.index ?? 0;
  return {
    year: fullYear(parts.year),
    month: parts.month,
    day: parts.day,
    order: parts.order,
    evidence,
    ambiguous: false,
    start,
    end: start + match[0].length,
  };
}

function numeric(match: RegExpMatchArray, hints: DateHints): FoundDate | null {
  const first = Number(match[1]);
  const second = Number(match[3]);
  const read = (order: 'MDY' | 'DMY', evidence: string): FoundDate | null => {
    const [month, day] = order === 'MDY' ? [first, second] : [second, first];
    return found(match, { year: match[4], month, day, order }, evidence);
  };
  if (first > 12) return read('DMY', `${String(first)} > 12, so only DMY is possible`);
  if (second > 12) return read('MDY', `${String(second)} > 12, so only MDY is possible`);
  if (hints.defaultOrder !== undefined)
    return read(hints.defaultOrder, 'the feed prints this order');
  if (match[2] === '.') return read('DMY', 'dates with full stops are day first');
  if (hints.american === true) return read('MDY', 'printed with an American clock');
  const language = hints.language?.slice(0, 2);
  if (language !== undefined && language !== 'en' && language !== 'un') {
    return read('DMY', `dates in this language (${language}) are day first`);
  }
  const guess = read('MDY', 'both orders are possible');
  return guess && { ...guess, ambiguous: first !== second };
}

function dayMonth(match: RegExpMatchArray, hints: DateHints): FoundDate | null {
  const first = match[2] ?? '';
  if (match[3] === undefined) return named(match, monthOf(first, hints.language));
  return arabic(match, [first, ...match[3].trim().split(' ')]);
}

/** Arabic wires print the month twice (مارس آذار), and two month names have two words. */
function arabic(match: RegExpMatchArray, words: readonly string[]): FoundDate | null {
  let used = 0;
  let month: number | null = null;
  while (used < words.length) {
    const size = monthOf(words.slice(used, used + 2).join(' '), 'ar') === null ? 1 : 2;
    const next = monthOf(words.slice(used, used + size).join(' '), 'ar');
    if (next === null || (month !== null && next !== month)) break;
    month = next;
    used += size;
  }
  if (used >= words.length) return named(match, month);
  const last = words[used] ?? '';
  const upTo = match[0].indexOf(last, match[0].indexOf(words[used - 1] ?? '') + 1);
  return named([match[0].slice(0, upTo).trimEnd(), match[1] ?? ''], month, match.index);
}

function named(
  match: readonly (string | undefined)[] & { index?: number },
  month: number | null,
  index = match.index ?? 0,
): FoundDate | null {
  if (month === null) return null;
  const year = match[4] ?? match[5];
  const parts: Parts = { year, month, day: Number(match[1]), order: 'DMY' };
  return found({ index, 0: match[0] ?? '' }, parts, 'the month is named');
}

function monthDay(match: RegExpMatchArray, hints: DateHints): FoundDate | null {
  const month = monthOf(match[1] ?? '', hints.language);
  if (month === null) return null;
  const parts: Parts = { year: match[3], month, day: Number(match[2]), order: 'MDY' };
  return found(match, parts, 'the month is named');
}

function yearMonthDay(match: RegExpMatchArray, hints: DateHints): FoundDate | null {
  const month = monthOf(match[2] ?? '', hints.language);
  if (month === null) return null;
  const parts: Parts = { year: match[1], month, day: Number(match[3]), order: 'YMD' };
  return found(match, parts, 'the month is named');
}

function yearFirst(
  match: RegExpMatchArray,
  columns: readonly [number, number, number],
): FoundDate | null {
  const [year, month, day] = columns;
  const parts: Parts = {
    year: match[year],
    month: Number(match[month]),
    day: Number(match[day]),
    order: 'YMD',
  };
  return found(match, parts, 'the year comes first');
}

type Reader = readonly [RegExp, (match: RegExpMatchArray, hints: DateHints) => FoundDate | null];

const READERS: readonly Reader[] = [
  [YEAR_FIRST, (match) => yearFirst(match, [1, 3, 4])],
  [COMPACT, (match) => yearFirst(match, [1, 2, 3])],
  [EAST_ASIAN, (match) => yearFirst(match, [1, 2, 3])],
  [NUMERIC, numeric],
  [YEAR_MONTH_DAY, yearMonthDay],
  [DAY_MONTH, dayMonth],
  [MONTH_DAY, monthDay],
];

/**
 * Every date printed in a short text (digits already plain), in printed order and without overlaps;
 * where two readings overlap, the one with a year and then the longer one stands.
 */
export function findDates(text: string, hints: DateHints = {}): FoundDate[] {
  const all = READERS.flatMap(([pattern, read]) =>
    Array.from(text.matchAll(pattern), (match) => read(match, hints)).filter(
      (date) => date !== null,
    ),
  );
  all.sort(
    (a, b) =>
      Number(a.year === null) - Number(b.year === null) || b.end - b.start - (a.end - a.start),
  );
  const kept: FoundDate[] = [];
  for (const date of all) {
    if (kept.every((other) => date.end <= other.start || date.start >= other.end)) kept.push(date);
  }
  return kept.sort((a, b) => a.start - b.start);
}
