import { isCreditLine, isWholeCredit } from './credit-lines.ts';
import { readStoryDateline } from './datelines.ts';
import type { DateHints } from './dates.ts';
import { readMarker } from './markers.ts';
import { readNote } from './read-note.ts';
import type { SourceBook } from './source-book.ts';
import { isHardWrapped } from './source-units.ts';
import type { Unit } from './source-units.ts';
import { findTimestamp, isOnlyTimestamp } from './timestamps.ts';
import type { FoundTimestamp } from './timestamps.ts';
import { isNamesOnly, looksLikeByline, namesPeople } from './words/credit-words.ts';
import type { ReadBreak, ReadDateline, ReadNote, ReadParagraph } from './wire-reading.ts';

/** The text of a story and what stands between its paragraphs. */
export type Body = {
  paragraphs: ReadParagraph[];
  breaks: ReadBreak[];
  dateline: ReadDateline | null;
  creditUnits: Unit[];
  /** A byline below the first line of text, where the head did not reach. */
  bylineUnit: Unit | null;
  notes: ReadNote[];
  timestamp: { found: FoundTimestamp; line: number } | null;
  agency: { stated: string; line: number } | null;
  /** Rules after the last paragraph: the end of the story, not a break in it. */
  closingRules: { line: number; raw: string }[];
  /** Some paragraph was put together from wrapped lines. */
  joined: boolean;
};

/** Longer units are text without looking. */
const LONGEST_MACHINERY = 1200;
const SHORT = 160;
/** In wrapped text only these begin a credit line at once; others are known when their paragraph is whole. */
const OPENS_CREDIT = /^[([（【•*–—-]/u;
/** Summary lines may stand above the paragraph that the dateline opens. */
const DATELINE_WITHIN = 4;
/** More credit lines or notes than this are no story's; what follows is text. */
const MOST_CREDITS = 40;
const MOST_NOTES = 200;
/** Credit lines without a known wording are looked for in the last units only. */
const NEAR_END = 6;

type State = Body & {
  open: Unit[];
  wrapped: boolean;
  book: SourceBook;
  hints: DateHints;
  left: number;
  hasByline: boolean;
};

function closeParagraph(state: State): void {
  const units = state.open;
  const first = units[0];
  if (first === undefined) return;
  state.open = [];
  const lines = units.flatMap((unit) => unit.lines);
  state.joined ||= lines.length > 1;
  const whole = units.map((unit) => unit.text.replace(/\s*\n\s*/gu, ' ')).join(' ');
  if (state.wrapped && (isKnownCredit(whole, state) || isLateCredit(whole, state))) {
    takeCreditUnit({ ...first, text: whole, lines }, state);
    return;
  }
  const early = state.paragraphs.length < DATELINE_WITHIN;
  const text = early ? withoutDateline(whole, first, state) : whole;
  const words = text.split(/\s+/u).filter((word) => word !== '').length;
  const n = state.paragraphs.length + 1;
  state.paragraphs.push({ n, line: lines[0] ?? 0, lines, text, chars: text.length, words });
}

function withoutDateline(text: string, unit: Unit, state: State): string {
  if (state.dateline !== null) return text;
  const read = readStoryDateline(text, state.hints);
  if (read === null) return text;
  const line = unit.lines[0] ?? 0;
  const { places, date, agencies, separator, rest } = read;
  const raw = text.slice(0, text.length - rest.length).trim();
  state.dateline = { raw, line, places, date, agencies, separator };
  state.book.take([line], 'dateline');
  return rest;
}

function takeSeparator(unit: Unit, state: State): boolean {
  if (unit.text.length > 90 || readMarker(unit.text)?.marker !== 'separator') return false;
  const line = unit.lines[0] ?? 0;
  closeParagraph(state);
  if (state.paragraphs.length === 0) state.book.take(unit.lines, 'furniture');
  else {
    const afterParagraph = state.paragraphs.length;
    state.breaks.push({
      afterParagraph,
      line,
      raw: unit.text,
      kind: 'section_break_or_removed_embed',
    });
  }
  return true;
}

function takeCredit(unit: Unit, state: State): boolean {
  if (state.creditUnits.length >= MOST_CREDITS) return false;
  if (state.wrapped && !OPENS_CREDIT.test(unit.text)) return false;
  const closes = state.left === 0 || state.creditUnits.length > 0;
  const known = isKnownCredit(unit.text, state) || (closes && isNamesOnly(unit.text));
  if (!known && !isLateCredit(unit.text, state)) return false;
  closeParagraph(state);
  takeCreditUnit(unit, state);
  return true;
}

function isKnownCredit(text: string, { hints }: State): boolean {
  return isCreditLine(text, hints.language ?? 'en');
}

/** Below the first paragraph and near the end, a line that the credit grammar reads whole. */
function isLateCredit(text: string, { left, paragraphs, open, hints }: State): boolean {
  if (left >= NEAR_END || paragraphs.length + open.length === 0) return false;
  return isWholeCredit(text, hints.language ?? 'en', left === 0);
}

function takeCreditUnit(unit: Unit, state: State): void {
  state.creditUnits.push(unit);
  state.book.take(unit.lines, 'credit');
}

function takeByline(unit: Unit, state: State): boolean {
  if (state.hasByline || state.bylineUnit !== null || state.paragraphs.length > 1) return false;
  if (!looksLikeByline(unit.text) || !namesPeople(unit.text)) return false;
  closeParagraph(state);
  state.bylineUnit = unit;
  state.book.take(unit.lines, 'byline');
  return true;
}

function takeNote(unit: Unit, state: State): boolean {
  const note = state.notes.length >= MOST_NOTES ? null : readNote(unit);
  if (note === null) return false;
  closeParagraph(state);
  state.notes.push(note);
  state.book.take(unit.lines, 'note');
  return true;
}

function takeFurniture(unit: Unit, state: State): boolean {
  const marker = readMarker(unit.text);
  const kind = marker?.marker;
  const stripped =
    kind === 'contact_block' ||
    kind === 'routing_trailer' ||
    kind === 'product_line' ||
    kind === 'developing';
  const signed = kind === 'agency_signature' && /^[(/=©【[]/u.test(unit.text);
  if (!stripped && !signed) return false;
  closeParagraph(state);
  if (marker?.marker === 'agency_signature') {
    state.agency ??= { stated: marker.agency, line: unit.lines[0] ?? 0 };
  }
  state.book.take(unit.lines, 'furniture');
  return true;
}

function takeTimestamp(unit: Unit, state: State): boolean {
  if (unit.text.length > SHORT || !/\d/u.test(unit.text)) return false;
  if (!isOnlyTimestamp(unit.text, state.hints)) return false;
  const found = findTimestamp(unit.text, state.hints);
  if (found === null) return false;
  closeParagraph(state);
  state.timestamp ??= { found, line: unit.lines[0] ?? 0 };
  state.book.take(unit.lines, 'timestamp');
  return true;
}

function takeText(unit: Unit, state: State): void {
  const goesOn = state.wrapped && !unit.opens && !unit.indented && state.open.length > 0;
  if (!goesOn) closeParagraph(state);
  state.open.push(unit);
}

function takeUnit(unit: Unit, state: State): void {
  const inside = state.wrapped && !unit.opens && !unit.indented && state.open.length > 0;
  const machinery =
    unit.text.length <= LONGEST_MACHINERY &&
    (takeSeparator(unit, state) ||
      takeCredit(unit, state) ||
      takeNote(unit, state) ||
      takeByline(unit, state) ||
      (!inside && (takeFurniture(unit, state) || takeTimestamp(unit, state))));
  if (!machinery) takeText(unit, state);
}

/** Rules after the last paragraph belong to the end of the story; the others divide it. */
function endRules(state: State): void {
  while (state.breaks.at(-1)?.afterParagraph === state.paragraphs.length) {
    const rule = state.breaks.pop();
    if (rule === undefined) break;
    state.closingRules.push({ line: rule.line, raw: rule.raw });
  }
  state.closingRules.reverse();
  const taken = (rules: readonly { line: number }[]): number[] => rules.map((rule) => rule.line);
  state.book.take(taken(state.closingRules), 'furniture');
  state.book.take(taken(state.breaks), 'section-break');
}

/**
 * Reads the units between head and tail: paragraphs (wrapped lines joined by a space), breaks, credit
 * lines, notes and stray machinery. The dateline is taken off the first paragraph.
 */
export function readBody(
  units: readonly Unit[],
  book: SourceBook,
  { hints, hasByline }: { hints: DateHints; hasByline: boolean },
): Body {
  const state: State = {
    paragraphs: [],
    breaks: [],
    dateline: null,
    creditUnits: [],
    bylineUnit: null,
    hasByline,
    notes: [],
    timestamp: null,
    agency: null,
    closingRules: [],
    joined: false,
    open: [],
    wrapped: isHardWrapped(units),
    book,
    hints,
    left: units.length,
  };
  for (const unit of units) {
    state.left -= 1;
    takeUnit(unit, state);
  }
  closeParagraph(state);
  endRules(state);
  return state;
}
