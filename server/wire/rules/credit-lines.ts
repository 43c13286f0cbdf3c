import { isPlausibleName } from '#contract/credits/names.ts';
import { parseCreditLine } from '#contract/credits/parse.ts';
import type { CreditReading } from '#contract/credits/parse.ts';
import { isLabelled, looksLikeCredit } from './words/credit-words.ts';

/** Longer lines are known by their words alone. */
const LONGEST = 600;
const QUOTED = /["“”„«»]/u;
const BRACKETED = /^[([（【][\s\S]*[)\]）】][.;]?$/u;
const DASHED = /^(?:[-–—•*]{1,3} ?)/u;
const UNCASED = /\p{Script=Arabic}/u;
/** Without capitals a name cannot be told from other words: there it must be short and its label plain. */
const LONGEST_UNCASED_NAME = 4;
const UNCASED_LABEL = /[:：]|للنشرة|(?:^|[-–—؛،] ?)(?:تحرير|مراجعة|تصوير) /u;
const MOST_PLACE_WORDS = 6;

function isName(name: string, isOrganisation: boolean): boolean {
  if (isOrganisation) return true;
  if (UNCASED.test(name) && name.split(' ').length > LONGEST_UNCASED_NAME) return false;
  return isPlausibleName(name);
}

function isPlace(place: string | null): boolean {
  if (place === null) return true;
  return !/^\p{Ll}/u.test(place) && place.split(' ').length <= MOST_PLACE_WORDS;
}

/** Every word of the line is a role, a name or a place. */
function coversAll({ rows, unread }: CreditReading): boolean {
  return (
    rows.length > 0 &&
    unread.length === 0 &&
    rows.every((row) => isName(row.name, row.isOrganisation) && isPlace(row.place))
  );
}

/** A line without brackets must begin with its role, and say more than "By" and one word. */
function opensWithRole(line: string, { rows }: CreditReading): boolean {
  const first = rows[0];
  if (first === undefined || line.replace(DASHED, '').startsWith(first.name)) return false;
  if (UNCASED.test(line)) return UNCASED_LABEL.test(line) && !/[.!؟]$/u.test(line);
  return rows.some((row) => row.role !== 'author' || row.name.includes(' '));
}

/** `(A à Pau, B au Mans)` as the last line: names with places and nothing else. */
function isPlacedList(line: string, { rows }: CreditReading): boolean {
  const named = rows.every(({ name, isOrganisation }) => name.includes(' ') && !isOrganisation);
  return (
    BRACKETED.test(line) && named && rows.length > 1 && rows.some(({ place }) => place !== null)
  );
}

/** `A e B colaboraron en esta información.`: whole names, and a phrase after them that says so. */
function isContribution(line: string, { rows }: CreditReading): boolean {
  const opens = line.startsWith(rows[0]?.name ?? '\n') && !UNCASED.test(line);
  return (
    opens && rows.every(({ role, name }) => role === 'additional-reporting' && name.includes(' '))
  );
}

/** Words in small letters that the credit grammar could not read: more than these are a sentence. */
const MOST_UNREAD = 3;

function smallWords(unread: readonly string[]): number {
  return unread.join(' ').match(/(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]*/gu)?.length ?? 0;
}

/**
 * Whether a line that has a credit line's words is one: `(Editing by hand is slow.)` and `Photos: a craft in
 * decline` have them too, but the credit grammar leaves most of them unread.
 */
export function isCreditLine(text: string, language: string): boolean {
  if (!looksLikeCredit(text)) return false;
  const reading = parseCreditLine(text.replace(/\s*\n\s*/gu, ' '), language);
  if (smallWords(reading.unread) > MOST_UNREAD) return false;
  return reading.rows.length > 0 || !isLabelled(text);
}

/**
 * Whether a line near the end of a story is its credit line because the credit grammar reads all of it:
 * printed roles, names and places, and not one word over. Sentences that only begin like one are text.
 */
export function isWholeCredit(text: string, language: string, closes = false): boolean {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length > LONGEST || line.length < 6 || QUOTED.test(line) || /\d/u.test(line))
    return false;
  const reading = parseCreditLine(line, language);
  if (!coversAll(reading)) return false;
  if (reading.inferred.every(Boolean)) return closes && isPlacedList(line, reading);
  if (isContribution(line, reading)) return true;
  return BRACKETED.test(line) || /^[([]|[)\]]\.?$/u.test(line) || opensWithRole(line, reading);
}
