import { flagsInList } from './headline-flags.ts';
import type { Flag } from './headline-flags.ts';
import { isAgency } from './words/agencies.ts';
import {
  CONTACT,
  DESK,
  FLAGGED_GENRE,
  FURTHER_CONTACT,
  GENRE,
  NEXT_WORDS,
  NOT_FOR_PUBLICATION,
  PREVIOUS_WORDS,
  PRODUCT_LINE,
  RIGHTS_LINE,
} from './words/marker-words.ts';
import { isDeveloping } from './words/note-words.ts';

/** A line of wire machinery, in the corpus' shape. */
export type Marker =
  | { marker: 'separator' }
  | { marker: 'nav'; dir: 'prev' | 'next'; title: string }
  | { marker: 'agency_signature'; agency: string }
  | { marker: 'desk_signature'; desk: string }
  | { marker: 'not_for_publication'; effect: 'everything_after_is_internal' }
  | { marker: 'contact_block'; effect: 'strip_from_public_body' }
  | { marker: 'routing_trailer'; effect: 'strip_from_public_body' }
  | { marker: 'product_line'; effect: 'strip_from_public_body' }
  | { marker: 'genre_flag'; flags: Flag[]; genre: string }
  | { marker: 'developing' };

/** Every contact block holds a number, an address or double brackets: a quick look spares a long one. */
const HAS_CONTACT = /\d|@|^\(\(/u;
/** Machinery is short; what is longer is text. */
const LONGEST = 600;

const SEPARATOR =
  /^(?:[-–—_=*#~·•.+]{1,80}|(?:[-–—_=*#~·•+] ?){2,40}|-? ?(?:30|0|end|ends|ende|fin|fine) ?-|[(（](?:end|ends|fin|ende|fine|fim|終|完)[)）]|ENDS?)$/iu;
const AGENCY_EQUALS = /^={1,3} ?(\p{L}[\p{L}\p{M}\d .-]{1,30})$/u;
const AGENCY_BRACKETED = /^[([/（【]{1,2} ?(\p{L}[\p{L}\p{M}\d .=-]{0,30}?) ?[)\]/）】]{1,2}\.?$/u;
const OWNER =
  '(?:\\p{Lu}|dpa|awp)[\\p{L}\\p{M}\\d.-]{0,30}(?: (?:of|the|de|du|della|and|\\p{Lu}[\\p{L}\\p{M}\\d.-]{0,30})){0,5}';
const AGENCY_COPYRIGHT = new RegExp(
  `^(?:©|\\([cC]\\)|[Cc]opyright|COPYRIGHT)(?: ?©)? ?(?:\\d{4} )?(${OWNER}?)(?: \\d{4})?\\.?$`,
  'u',
);
const AGENCY_DASHED = /^[-–—]{1,3} ?(\p{L}[\p{L}\p{M}\d .-]{1,30})$/u;
const ROUTING_TOKEN = /^(?:[A-Z]{2,4}\d{2,5}|\d{1,6}|[A-Z]{3,8}|[A-Z]\d{3,6})$/u;

function agencySignature(line: string): Marker | null {
  const signed = AGENCY_EQUALS.exec(line)?.[1] ?? AGENCY_COPYRIGHT.exec(line)?.[1];
  if (signed !== undefined) return { marker: 'agency_signature', agency: signed.trim() };
  const named =
    AGENCY_BRACKETED.exec(line)?.[1] ?? AGENCY_DASHED.exec(line)?.[1] ?? line.replace(/\.$/u, '');
  return isAgency(named) ? { marker: 'agency_signature', agency: named.trim() } : null;
}

/** Codes for other machines: short groups of capitals and digits, with digits among them. */
function isRouting(line: string): boolean {
  if (/\p{Ll}/u.test(line)) return false;
  const tokens = line.split(/\s+/u);
  return (
    tokens.length >= 4 &&
    tokens.every((token) => ROUTING_TOKEN.test(token)) &&
    tokens.filter((token) => /\d/u.test(token)).length >= 2
  );
}

/** A word of navigation in capitals: `SUIVANT`, `ANTERIOR`; a title in capitals too needs its colon. */
const LOUD_WORD = /^([\s«‹<←⟵◀◄|–-]*\p{Lu})(\p{Lu}{3,})(?=\s*:|\s)/u;

function calmed(line: string): string {
  const loud = LOUD_WORD.exec(line);
  if (loud === null) return line;
  const rest = line.slice(loud[0].length);
  if (!/^\s*:/u.test(rest) && !/\p{Ll}/u.test(rest)) return line;
  return `${loud[1] ?? ''}${(loud[2] ?? '').toLowerCase()}${rest}`;
}

function nav(printed: string): Marker | null {
  const line = PREVIOUS_WORDS.test(printed) || NEXT_WORDS.test(printed) ? printed : calmed(printed);
  const previous = PREVIOUS_WORDS.exec(line);
  if (previous !== null)
    return { marker: 'nav', dir: 'prev', title: line.slice(previous[0].length).trim() };
  const next = NEXT_WORDS.exec(line);
  return next && { marker: 'nav', dir: 'next', title: line.slice(next[0].length).trim() };
}

function genre(line: string): Marker | null {
  const flagged = FLAGGED_GENRE.exec(line)?.groups;
  if (flagged !== undefined) {
    const { flags } = flagsInList(flagged['flag'] ?? '');
    return { marker: 'genre_flag', flags, genre: flagged['genre'] ?? '' };
  }
  const plain = GENRE.exec(line)?.[1];
  return plain === undefined ? null : { marker: 'genre_flag', flags: [], genre: plain };
}

/** Reads a line of wire machinery, or says `null` when it is none. */
export function readMarker(text: string): Marker | null {
  if (text.length > LONGEST) return null;
  const line = text
    .trim()
    .replace(/<$|(?<=\p{L})=$/u, '')
    .trim();
  if (line === '') return null;
  if (SEPARATOR.test(line)) return { marker: 'separator' };
  if (NOT_FOR_PUBLICATION.test(line)) {
    return { marker: 'not_for_publication', effect: 'everything_after_is_internal' };
  }
  if (isDeveloping(line.replace(/^[(（]|[)）]$/gu, ''))) return { marker: 'developing' };
  if (HAS_CONTACT.test(line) && (CONTACT.test(line) || FURTHER_CONTACT.test(line)))
    return { marker: 'contact_block', effect: 'strip_from_public_body' };
  if (isRouting(line)) return { marker: 'routing_trailer', effect: 'strip_from_public_body' };
  if (PRODUCT_LINE.test(line) || RIGHTS_LINE.test(line))
    return { marker: 'product_line', effect: 'strip_from_public_body' };
  const desk = DESK.exec(line)?.[1];
  if (desk !== undefined) return { marker: 'desk_signature', desk };
  return agencySignature(line) ?? genre(line) ?? nav(line);
}
