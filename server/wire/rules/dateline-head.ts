import { findDates } from './dates.ts';
import type { DateHints } from './dates.ts';
import { plainDigits } from './plain-digits.ts';
import { looksLikePlace, splitPlaces } from './words/place-words.ts';
import { weekdayOf } from './words/weekdays.ts';

/** The day a dateline prints; `month` is null where only the day is (Japanese wires). */
export type DatelineDate = { month: number | null; day: number; year?: number };

/** What stands before (or in) the agency's brackets: places and a day. */
export type DatelineHead = { places: string[]; date: DatelineDate | null };

const DAY_AND_MONTH =
  /(?<![\d.])(\d{1,2})[.] ?(\d{1,2})\.?(?=[\s,]*$)|(?<![\d/])(\d{1,2})\/(\d{1,2})(?=[\s,]*$)/u;
const DAY_ONLY = /(?<!\d)(\d{1,2}) ?[日号號](?!\p{L})|(?<=\p{Lu}, )(\d{1,2})(?=\s*$)/u;

type Cut = { date: DatelineDate; start: number; end: number };

function plausible(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

function numericDay(text: string): Cut | null {
  const match = DAY_AND_MONTH.exec(text);
  if (match === null) return null;
  const [day, month] = [Number(match[1] ?? match[3]), Number(match[2] ?? match[4])];
  if (!plausible(day, month)) return null;
  return { date: { month, day }, start: match.index, end: match.index + match[0].length };
}

function dayOnly(text: string): Cut | null {
  const match = DAY_ONLY.exec(text);
  if (match === null) return null;
  const date = { month: null, day: Number(match[1] ?? match[2]) };
  return { date, start: match.index, end: match.index + match[0].length };
}

function cutDate(text: string, hints: DateHints): Cut | null {
  const found = findDates(text, hints).at(-1);
  if (found === undefined) return numericDay(text) ?? dayOnly(text);
  const { month, day, year, start, end } = found;
  return { date: { month, day, ...(year === null ? {} : { year }) }, start, end };
}

const EDGE = /^[\s,.،、，;:–—-]+|[\s,،、，;:–—-]+$/gu;
const CLOSING_STOP = /[.。]+$/u;
const ABBREVIATED_REGION = /,\s*(?:\p{Lu}\p{Ll}{1,5}|(?:\p{Lu}\.)*\p{Lu})\.$/u;
const JOINING = /(?:^|\s)(?:le|den|the|il|el|on|am|в|у|le|في)$/iu;

function tidyPlace(text: string): string {
  const words = text.replace(EDGE, '').split(/\s+/u);
  while (words.length > 1 && weekdayOf((words.at(-1) ?? '').replace(/[.,]+$/u, '')) !== null)
    words.pop();
  const bare = words.join(' ').replace(EDGE, '').replace(JOINING, '').replace(EDGE, '');
  return ABBREVIATED_REGION.test(bare) ? bare : bare.replace(CLOSING_STOP, '').replace(EDGE, '');
}

/**
 * Reads places and a day out of the words before the agency; `null` when there is more in them than
 * that. Nothing at all is a head too: `(Reuters) - …`.
 */
export function readHead(printed: string, hints: DateHints = {}): DatelineHead | null {
  const text = plainDigits(printed);
  const cut = cutDate(text, hints);
  const before = cut === null ? printed : printed.slice(0, cut.start);
  const after = cut === null ? '' : printed.slice(cut.end);
  const [first, second] = [tidyPlace(before), tidyPlace(after)];
  if (first !== '' && second !== '' && weekdayOf(second) === null) return null;
  const place =
    first === '' || weekdayOf(first) !== null ? (weekdayOf(second) === null ? second : '') : first;
  if (place === '') return { places: [], date: cut?.date ?? null };
  if (!looksLikePlace(place)) return null;
  return { places: splitPlaces(place), date: cut?.date ?? null };
}
