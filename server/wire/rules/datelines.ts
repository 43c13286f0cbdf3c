import { readHead } from './dateline-head.ts';
import type { DatelineDate, DatelineHead } from './dateline-head.ts';
import type { DateHints } from './dates.ts';
import { bareTimestamp, findTimestamp, isOnlyTimestamp } from './timestamps.ts';
import type { Timestamp } from './timestamps.ts';
import { AGENCY_SOURCE, isAgency } from './words/agencies.ts';

/** A dateline in the corpus' shape; `rest` is the text it opens. */
export type Dateline = {
  places: string[];
  date: DatelineDate | null;
  agencies: string[];
  separator: string;
  rest: string;
  timestamp?: Timestamp;
};

/** How far into a paragraph a dateline reaches, in UTF-16 units. */
const LONGEST_HEAD = 160;

const SEPARATOR = /^\s*(\.\s?[-–—]|--|[-–—―－_:.。]|(?:ー)(?=\s))?\s*/u;
const LONG_AGENCY = 40;
/** Shorter words in capitals are more often NATO than a place. */
const SHORTEST_CAPITALS = 4;

type Reader = (text: string, hints: DateHints) => Dateline | null;

/** `awp/afp` and `ANSA-AFP` are two agencies; `dpa-AFX` is one. */
function splitAgencies(printed: string): string[] {
  return printed
    .split(/\s*[/／,;、]\s*/u)
    .flatMap((name) => {
      const parts = name.split(/[-–=＝]/u);
      return !isAgency(name) && parts.length > 1 && parts.every(isAgency) ? parts : [name];
    })
    .map((name) => name.replace(/^(?:Корр\.|Corr\.|By|von|por|par) /iu, '').trim())
    .filter((name) => name !== '');
}

function looksLikeAgency(printed: string): boolean {
  if (printed.length > LONG_AGENCY || /\d/u.test(printed)) return false;
  return splitAgencies(printed).some(
    (name) => isAgency(name) || /^\p{Lu}[\p{Lu}\p{L}.&-]*$/u.test(name),
  );
}

function dateline(head: DatelineHead, agencies: string[], tail: string): Dateline {
  const separator = SEPARATOR.exec(tail);
  return {
    places: head.places,
    date: head.date,
    agencies,
    separator: (separator?.[1] ?? '').replace(/\s/gu, ''),
    rest: tail.slice(separator?.[0].length ?? 0).trim(),
  };
}

const BRACKET =
  /[(（](?<agency>[^()（）\d]{1,60})[)）]|(?<=^|[\s.,])[/／](?<slashed>[^/／()\d]{1,40})[/／](?=[\s.,:;-]|$)/gu;

function inBracket(match: RegExpMatchArray): string {
  return match.groups?.['agency'] ?? match.groups?.['slashed'] ?? '';
}

/** An agency nobody knows still signs before a dash, in few words. */
function signs(match: RegExpMatchArray, text: string): boolean {
  const after = text.slice((match.index ?? 0) + match[0].length);
  return inBracket(match).split(/\s+/u).length <= 3 && /^\s*(?:\.?\s?[-–—_]|:)/u.test(after);
}

/** `PLACE, DATE (AGENCY) -`, `PLACE, DATE. /AGENCY/.`; a first bracket may belong to the place. */
const bracketedAgency: Reader = (text, hints) => {
  const matches = Array.from(text.slice(0, LONGEST_HEAD).matchAll(BRACKET));
  const known = matches.find((match) => splitAgencies(inBracket(match)).some(isAgency));
  const match =
    known ??
    matches.find((each) => looksLikeAgency(inBracket(each))) ??
    matches.find((each) => signs(each, text));
  if (match === undefined) return null;
  const head = readHead(text.slice(0, match.index), hints);
  if (head === null) return null;
  const tail = text.slice(match.index + match[0].length);
  return later(dateline(head, splitAgencies(inBracket(match)), tail), hints);
};

/** `(ANSA) - ROMA, 1 LUG - …` and `PLACE (AGENCY), DATE -`: the place or the day follows the agency. */
function later(read: Dateline, hints: DateHints): Dateline {
  if (read.date !== null || read.rest === '') return read;
  const cut = /^(?<head>[^()]{3,60}?)\s*(?<tail>(?:--|[-–—_])\s[\s\S]*|[-–—]$)/u.exec(read.rest);
  const head = cut === null ? null : readHead(cut.groups?.['head'] ?? '', hints);
  if (head === null || head.places.length > 0 === read.places.length > 0) return read;
  if (head.date === null && !isCapitals(head.places.join(' '))) return read;
  return dateline(
    { ...head, places: [...read.places, ...head.places] },
    read.agencies,
    cut?.groups?.['tail'] ?? '',
  );
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}{3}/u.test(text);
}

const BARE_AGENCY = new RegExp(
  `^(?<head>[^()\\n]{0,90}?)(?<gap>[.,]?\\s+|\\s*[—–-]\\s*|^)(?<agency>${AGENCY_SOURCE})(?<tail>\\s*(?:\\.|--|[-–—_:])(?=\\s|$)[\\s\\S]*)$`,
  'u',
);
const UNKNOWN_AGENCY =
  /^(?<head>[^()\n]{3,90}?\d{1,2}\.?),? (?<agency>\p{Lu}[\p{L}.-]{1,20}(?: \p{Lu}[\p{L}.-]{1,20})?)(?<tail>\s+(?:--|[-–—_])\s[\s\S]*)$/u;

/** `SAITAMA, Japan, Dec. 9 Kyodo -`, `КИЇВ. 9 жовтня. УНН.`, `МОСКВА, 21 янв — РИА Новости.` */
const bareAgency: Reader = (text, hints) => {
  for (const pattern of [BARE_AGENCY, UNKNOWN_AGENCY]) {
    const groups = pattern.exec(text.slice(0, LONGEST_HEAD))?.groups;
    const head = groups === undefined ? null : readHead(groups['head'] ?? '', hints);
    if (groups === undefined || head === null) continue;
    if (pattern === UNKNOWN_AGENCY && head.date === null) continue;
    const used = (groups['head'] ?? '').length + (groups['gap']?.length ?? 0);
    const from = text.indexOf(groups['agency'] ?? '', used) + (groups['agency'] ?? '').length;
    return dateline(head, splitAgencies(groups['agency'] ?? ''), text.slice(from));
  }
  return null;
};

const CHINESE = new RegExp(
  `^[（(【]?(?<agency>${AGENCY_SOURCE}|\\p{Script=Han}{2,5}社)(?<head>[^，。,.（()）】\\s]{0,14}?(?:\\d{1,2}月)?\\d{1,2}日)(?:专|综合|快)?(?:电|電|讯|訊)?[）)】]?(?<tail>[\\s\\S]*)$`,
  'u',
);
const IN_BRACKETS = new RegExp(
  `^[\\[［【（〔](?<before>[^\\]］】）〕]{0,40}?)[ \\u3000=＝、,]*(?<agency>${AGENCY_SOURCE})(?<after>[ \\u3000][^\\]］】）〕]{1,24})?[\\]］】）〕](?<tail>[\\s\\S]*)$`,
  'u',
);

/** `新华社北京1月23日电`, `【ワシントン共同】`, `[東京 23日 ロイター] -`, `【1月23日 AFP】`. */
const eastAsian: Reader = (text, hints) => {
  for (const pattern of [CHINESE, IN_BRACKETS]) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const printed = groups['head'] ?? `${groups['before'] ?? ''} ${groups['after'] ?? ''}`;
    const head = readHead(printed.replace(/\u3000/gu, ' '), hints);
    const empty = head?.places.length === 0 && head.date === null;
    if (head === null || (empty && pattern === IN_BRACKETS)) continue;
    return dateline(head, splitAgencies(groups['agency'] ?? ''), groups['tail'] ?? '');
  }
  return null;
};

const AGENCYLESS =
  /^(?<head>[^()\n]{2,90}?)(?<tail>\s*(?:\.[-–—]|(?<=\d|\p{L}{4})\.(?=\s+\p{Lu})|\s--|\s[-–—_]|(?<=\d)[-–—]|[—–])\s[\s\S]*|\s?[-–—_]{1,2}\s*)$/u;

/** `Kijev/Moskva, 23. januarja -` and `LONDON —`: a day or capitals must show that it is a dateline. */
const withoutAgency: Reader = (text, hints) => {
  const groups = AGENCYLESS.exec(text.slice(0, LONGEST_HEAD))?.groups;
  const head = groups === undefined ? null : readHead(groups['head'] ?? '', hints);
  if (groups === undefined || head === null || head.places.length === 0) return null;
  const stops = groups['tail']?.startsWith('. ') === true;
  if (head.date === null && (stops || !isCapitals(head.places.join(' ')))) return null;
  return dateline(head, [], text.slice((groups['head'] ?? '').length));
};

const STAMP = /^[[(](?<stamp>[^\])]{6,60})[\])]\s*/u;

function leadingStamp(
  text: string,
  hints: DateHints,
): { timestamp: Timestamp | null; length: number } | null {
  const match = STAMP.exec(text);
  const stamp = match?.groups?.['stamp'];
  if (match === null || stamp === undefined || !isOnlyTimestamp(stamp, hints)) return null;
  const found = findTimestamp(stamp, hints);
  // Where day and month could be exchanged, no time is better than a guess (standards §7.5).
  return (
    found && { timestamp: found.ambiguous ? null : bareTimestamp(found), length: match[0].length }
  );
}

const READERS: readonly Reader[] = [eastAsian, bracketedAgency, bareAgency, withoutAgency];

/** Reads the dateline that opens a paragraph (standards §7.3), or says `null` when none does. */
export function readDateline(text: string, hints: DateHints = {}): Dateline | null {
  const start = text.trimStart();
  const stamp = leadingStamp(start, hints);
  const opened = stamp === null ? start : start.slice(stamp.length);
  for (const reader of READERS) {
    const read = reader(opened, hints);
    if (read !== null)
      return stamp?.timestamp == null ? read : { ...read, timestamp: stamp.timestamp };
  }
  return null;
}

/**
 * The dateline of a paragraph inside a story, where a mistake would eat text: the agency must be known,
 * or a day or a name in capitals must stand with a separator.
 */
export function readStoryDateline(text: string, hints: DateHints = {}): Dateline | null {
  const read = readDateline(text, hints);
  if (read === null || read.rest === '') return null;
  const goesOn = /^\p{Ll}/u.test(read.rest) && read.date === null;
  if (goesOn && !(isCapitals(read.places.join(' ')) && read.agencies.some(isAgency))) return null;
  if (read.agencies.some(isAgency)) return read;
  if (read.separator === '') return null;
  const places = read.places.join(' ');
  const capitals = isCapitals(places) && places.length > SHORTEST_CAPITALS;
  if (read.agencies.length === 0 && read.separator === '.') return capitals ? read : null;
  return read.date !== null || capitals ? read : null;
}
