import type { LineRole } from '#contract/wire-words.ts';
import { readStoryDateline } from './datelines.ts';
import type { DateHints } from './dates.ts';
import { opensEmbargo, readEmbargo } from './embargo.ts';
import { readHeadlineFlags } from './headline-flags.ts';
import type { Flag } from './headline-flags.ts';
import { looksLikeInstruction, readKillHold } from './kill-hold.ts';
import { readMarker } from './markers.ts';
import { isShoutedNote, readNote } from './read-note.ts';
import { looksLikeSlugline, readSlugline } from './slugline.ts';
import type { SourceBook } from './source-book.ts';
import type { Unit } from './source-units.ts';
import { findTimestamp, isOnlyTimestamp, splitHeadlineTimestamp } from './timestamps.ts';
import type { FoundTimestamp } from './timestamps.ts';
import { looksLikeByline, namesPeople } from './words/credit-words.ts';
import type { ReadHeadline, ReadNote, WireReading } from './wire-reading.ts';

/** What stands above the first paragraph. */
export type Head = {
  slugline: WireReading['slugline'];
  headline: ReadHeadline | null;
  timestamp: { found: FoundTimestamp; line: number } | null;
  embargo: WireReading['embargo'];
  killHold: WireReading['killHold'];
  bylineUnit: Unit | null;
  notes: ReadNote[];
  agency: { stated: string; line: number } | null;
  flags: Flag[];
  /** Index of the unit that begins the body. */
  bodyFrom: number;
};

const LONGEST_HEADLINE = 320;
/** More lines than this above the first paragraph are no head but a text of short lines. */
const MOST_HEAD_UNITS = 40;

function lineOf(unit: Unit): number {
  return unit.lines[0] ?? 0;
}

/** Texts are the same headline when only spaces and Unicode composition differ. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return plain(a) === plain(b);
}

function codePoint(separator: string): string | null {
  const character = separator.trim();
  const code = character.codePointAt(0);
  return code === undefined ? null : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function headlineFrom(unit: Unit, head: Head, hints: DateHints): void {
  const split = splitHeadlineTimestamp(unit.text, hints);
  const printed = split?.headline ?? unit.text.trim();
  const read = readHeadlineFlags(printed);
  const separator = split?.rawSeparator ?? null;
  head.headline = {
    text: read.headline === '' ? printed : read.headline,
    raw: unit.text,
    line: lineOf(unit),
    separator,
    separatorCodePoint: separator === null ? null : codePoint(separator),
    duplicateLines: [],
    flags: read.flags,
    tags: read.tags ?? [],
    instruments: read.instruments ?? [],
  };
  if (split !== null) head.timestamp ??= { found: split.found, line: lineOf(unit) };
}

type Step = (unit: Unit, head: Head, hints: DateHints) => LineRole | null;

const slugline: Step = (unit, head) => {
  if (head.slugline !== null || !looksLikeSlugline(unit.text)) return null;
  if (findTimestamp(unit.text)?.order.includes('YY') === true) return null;
  const read = readSlugline(unit.text);
  if (read === null) return null;
  head.slugline = { raw: unit.text, line: lineOf(unit), slug: read.slug };
  head.flags.push(...read.flags);
  return 'slugline';
};

const machinery: Step = (unit, head) => {
  const marker = readMarker(unit.text);
  if (marker === null || marker.marker === 'nav' || marker.marker === 'desk_signature') return null;
  if (marker.marker === 'genre_flag') {
    head.flags.push(...marker.flags);
    return 'headline-flag';
  }
  if (marker.marker === 'agency_signature') {
    head.agency ??= { stated: marker.agency, line: lineOf(unit) };
  }
  return 'furniture';
};

const flagsOnly: Step = (unit, head) => {
  if (unit.text.length > 80) return null;
  const read = readHeadlineFlags(unit.text);
  if (read.flags.length === 0 || read.headline !== '') return null;
  head.flags.push(...read.flags);
  return 'headline-flag';
};

const timestamp: Step = (unit, head, hints) => {
  if (unit.text.length > 160) return null;
  const isClock = findTimestamp(unit.text, hints)?.order.includes('YY') === true;
  if (!isClock && !isOnlyTimestamp(unit.text, hints)) return null;
  const found = findTimestamp(unit.text, hints);
  if (found !== null) head.timestamp ??= { found, line: lineOf(unit) };
  return 'timestamp';
};

const embargo: Step = (unit, head, hints) => {
  if (head.embargo !== null || unit.text.length > 300 || !opensEmbargo(unit.text)) return null;
  const read = readEmbargo(unit.text, hints);
  if (read === null) return null;
  const { until, resolved } = read;
  head.embargo = { raw: unit.text, line: lineOf(unit), until, resolved };
  return 'embargo';
};

const instruction: Step = (unit, head) => {
  if (!looksLikeInstruction(unit.text)) return null;
  const read = readKillHold(unit.text);
  if (read === null) return null;
  if (head.killHold !== null) return 'kill-hold';
  head.killHold = { raw: unit.text, line: lineOf(unit), action: read.action };
  return 'kill-hold';
};

const note: Step = (unit, head) => {
  const read = readNote(unit, head.headline !== null && isShoutedNote(unit.text));
  if (read !== null) head.notes.push(read);
  return read === null ? null : 'note';
};

const byline: Step = (unit, head) => {
  if (head.bylineUnit !== null || !looksLikeByline(unit.text)) return null;
  if (head.headline === null && !namesPeople(unit.text)) return null;
  head.bylineUnit = unit;
  return 'byline';
};

const repeated: Step = (unit, head) => {
  const { headline } = head;
  if (headline === null) return null;
  if (!sameText(unit.text, headline.raw) && !sameText(unit.text, headline.text)) return null;
  headline.duplicateLines.push(lineOf(unit));
  return 'headline-repeated';
};

const headline: Step = (unit, head, hints) => {
  if (head.headline !== null) return null;
  const prose = unit.text.length > 180 && /[.!?…”"»]\s*$/u.test(unit.text);
  if (unit.text.length > LONGEST_HEADLINE || prose) return null;
  if (readStoryDateline(unit.text, hints) !== null) return null;
  headlineFrom(unit, head, hints);
  return 'headline';
};

const STEPS: readonly Step[] = [
  repeated,
  slugline,
  note,
  instruction,
  embargo,
  machinery,
  timestamp,
  flagsOnly,
  byline,
  headline,
];

function opensBody(unit: Unit, hints: DateHints): boolean {
  return unit.text.length > 1200 || readStoryDateline(unit.text, hints) !== null;
}

/** Reads what stands above the first paragraph, each line into its field; order is the source's own. */
export function readHead(units: readonly Unit[], book: SourceBook, hints: DateHints): Head {
  const head: Head = {
    slugline: null,
    headline: null,
    timestamp: null,
    embargo: null,
    killHold: null,
    bylineUnit: null,
    notes: [],
    agency: null,
    flags: [],
    bodyFrom: 0,
  };
  for (const unit of units.slice(0, MOST_HEAD_UNITS)) {
    if (head.headline !== null && opensBody(unit, hints)) break;
    const role = firstRole(unit, head, hints);
    if (role === null) break;
    book.take(unit.lines, role);
    head.bodyFrom += 1;
  }
  if (head.headline !== null)
    head.headline.flags = eachOnce([...head.headline.flags, ...head.flags]);
  return head;
}

/** Slug and headline often carry the same flag; it is one. */
function eachOnce(flags: readonly Flag[]): Flag[] {
  return flags.filter(
    (flag, at) => flags.findIndex((other) => other.type === flag.type && other.n === flag.n) === at,
  );
}

function firstRole(unit: Unit, head: Head, hints: DateHints): LineRole | null {
  for (const step of STEPS) {
    const role = step(unit, head, hints);
    if (role !== null) return role;
  }
  return null;
}
