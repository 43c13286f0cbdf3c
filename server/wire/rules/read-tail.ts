import { readMarker } from './markers.ts';
import type { Marker } from './markers.ts';
import { looksLikeSignoff } from './signoff-initials.ts';
import type { SourceBook } from './source-book.ts';
import type { Unit } from './source-units.ts';
import { findTimestamp, isOnlyTimestamp } from './timestamps.ts';
import type { FoundTimestamp } from './timestamps.ts';
import { ASKS_READERS, BELOW_STORY } from './words/marker-words.ts';
import type { ReadTrailer } from './wire-reading.ts';

/** What stands below the story: machinery, and everything under "not for publication". */
export type Tail = {
  /** Index of the first unit that no longer belongs to the story. */
  from: number;
  trailer: ReadTrailer;
  agency: { stated: string; line: number } | null;
  /** The clock that the wire stamps under a story. */
  timestamp: { found: FoundTimestamp; line: number } | null;
  removedLines: number[];
};

type TailUnit = { unit: Unit; marker: Marker | null };

const BRACKETED_SIGNATURE = /^[(/=©【[-]/u;

/** Furniture that may close a story; a lone agency name without brackets is text. */
function closingMarker(unit: Unit): Marker | 'other' | null {
  const marker = readMarker(unit.text);
  if (marker?.marker === 'agency_signature')
    return BRACKETED_SIGNATURE.test(unit.text) ? marker : null;
  if (marker?.marker === 'genre_flag') return null;
  if (marker !== null) return marker;
  const short = unit.text.length <= 120;
  if (BELOW_STORY.test(unit.text.slice(0, 260))) return 'other';
  if (short && ASKS_READERS.test(unit.text)) return 'other';
  if (short && findTimestamp(unit.text)?.order.includes('YY') === true) return 'other';
  if (short && isOnlyTimestamp(unit.text)) return 'other';
  return short && looksLikeSignoff(unit.text) ? 'other' : null;
}

function internalFrom(units: readonly Unit[]): number {
  const at = units.findIndex((unit) => readMarker(unit.text)?.marker === 'not_for_publication');
  return at < 0 ? units.length : at;
}

function trailerOf(closing: readonly TailUnit[], discarded: boolean): ReadTrailer {
  const trailer: ReadTrailer = {
    separators: [],
    prev: null,
    next: null,
    discarded,
    why: null,
  };
  for (const { unit, marker } of closing) {
    const line = unit.lines[0] ?? 0;
    if (marker?.marker === 'separator') trailer.separators.push({ line, raw: unit.text });
    if (marker?.marker === 'nav') trailer[marker.dir] ??= { line, title: marker.title };
  }
  if (trailer.prev !== null || trailer.next !== null) {
    trailer.why = 'site navigation of the republisher; other stories, not related items';
  } else if (discarded) trailer.why = 'wire machinery below the story';
  return trailer;
}

/**
 * Cuts the machinery off the end of a story: rules, navigation, signatures, contact blocks, routing
 * codes, and everything below "not for publication". A rule inside the text stays (standards §7.6).
 */
export function readTail(units: readonly Unit[], book: SourceBook): Tail {
  const internal = internalFrom(units);
  for (const unit of units.slice(internal)) book.take(unit.lines, 'internal');
  const closing: TailUnit[] = [];
  let from = internal;
  while (from > 0) {
    const unit = units[from - 1];
    const marker = unit === undefined ? null : closingMarker(unit);
    if (unit === undefined || marker === null) break;
    closing.push({ unit, marker: marker === 'other' ? null : marker });
    book.take(unit.lines, 'furniture');
    from -= 1;
  }
  closing.reverse();
  const signed = closing.find(({ marker }) => marker?.marker === 'agency_signature');
  const removed = [...closing.map(({ unit }) => unit), ...units.slice(internal)];
  return {
    from,
    trailer: trailerOf(closing, removed.length > 0),
    agency: signatureOf(signed),
    timestamp: stampOf(closing),
    removedLines: removed.flatMap((unit) => unit.lines),
  };
}

function stampOf(closing: readonly TailUnit[]): Tail['timestamp'] {
  for (const { unit, marker } of closing) {
    const found = marker === null && unit.text.length <= 120 ? findTimestamp(unit.text) : null;
    if (found !== null) return { found, line: unit.lines[0] ?? 0 };
  }
  return null;
}

function signatureOf(signed: TailUnit | undefined): Tail['agency'] {
  if (signed?.marker?.marker !== 'agency_signature') return null;
  return { stated: signed.marker.agency, line: signed.unit.lines[0] ?? 0 };
}
