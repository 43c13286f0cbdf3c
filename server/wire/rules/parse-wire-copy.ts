import type { DateHints } from './dates.ts';
import { withAssumedYear } from './assumed-year.ts';
import { guessDerivation } from './derivation.ts';
import { findEntities } from './entities.ts';
import { suggestTopics } from './media-topics.ts';
import { findNameVariants, nameVariantWarnings } from './name-variants.ts';
import { findSupport } from './note-support.ts';
import { readBody } from './read-body.ts';
import type { Body } from './read-body.ts';
import { readStoryByline } from './read-byline.ts';
import { readCredits } from './read-credits.ts';
import type { CreditsRead } from './read-credits.ts';
import { readHead } from './read-head.ts';
import type { Head } from './read-head.ts';
import { timeOf } from './read-time.ts';
import { readTail } from './read-tail.ts';
import type { Tail } from './read-tail.ts';
import { readingWarnings } from './reading-warnings.ts';
import type { Doubts } from './reading-warnings.ts';
import { findRelativeDates } from './relative-dates.ts';
import { openBook } from './source-book.ts';
import type { SourceBook } from './source-book.ts';
import { unitsOf } from './source-units.ts';
import { languageByStopWords } from './stop-word-language.ts';
import { findTextFaults } from './text-faults.ts';
import type {
  ReadByline,
  ReadHeadline,
  ReadNote,
  ReadParagraph,
  ReadTime,
  WireReading,
  WireWarning,
} from './wire-reading.ts';

/** What is known about the copy before it is read. */
export type WireCopyOptions = {
  /** BCP 47 tag the sender declares. */
  language?: string | undefined;
  /** The feed or publisher it came from, as a person would name it. */
  sourceName?: string | undefined;
  /** The order in which the feed prints day and month. */
  defaultOrder?: 'MDY' | 'DMY' | undefined;
  /** The day on which the copy came in, `YYYY-MM-DD`: the last resort for an embargo without year. */
  receivedOn?: string | undefined;
  /** A better judge of languages than small words: text in, BCP 47 base tag or null out. */
  detectLanguage?: ((text: string) => string | null) | undefined;
};

const SAMPLE = 8000;

function detect(text: string, options: WireCopyOptions): string | null {
  const sample = text.slice(0, SAMPLE);
  return options.detectLanguage?.(sample) ?? languageByStopWords(sample);
}

/** The beginning of the text itself, without making one string of all of it. */
function sampleOf(paragraphs: readonly ReadParagraph[]): string {
  let sample = '';
  for (const paragraph of paragraphs) {
    if (sample.length >= SAMPLE) break;
    sample += `${paragraph.text.slice(0, SAMPLE)}\n`;
  }
  return sample;
}

type Guesses = Pick<
  WireReading,
  'notes' | 'derivation' | 'entities' | 'relativeDates' | 'suggestedMediaTopics'
> & { faults: WireWarning[] };

/** Support is looked for in a story's length of text, for the first notes. */
const SUPPORT = { notes: 5, paragraphs: 400 };

/** A flag such as UPDATE 2 says that two versions came before. */
function withRevision(note: ReadNote, headline: ReadHeadline | null): ReadNote {
  const updates = (headline?.flags ?? []).map((flag) =>
    flag.type === 'UPDATE' ? (flag.n ?? 1) : 0,
  );
  const least = Math.max(note.impliesRevisionAtLeast, ...updates.map((n) => n + 1));
  return { ...note, impliesRevisionAtLeast: least };
}

function withSupport(note: ReadNote, at: number, paragraphs: readonly ReadParagraph[]): ReadNote {
  if (at >= SUPPORT.notes || note.changeType === 'none' || note.audience !== 'public') return note;
  const support = findSupport(note, paragraphs.slice(0, SUPPORT.paragraphs));
  return { ...note, supportingParagraphs: support.paragraphs, supportingWhy: support.why };
}

const PUBLIC_CHANGES = new Set(['update', 'correction', 'replace']);

function agencyOf(
  body: Body,
  head: Head,
  others: {
    signature: { stated: string; line: number } | null;
    byline: string | null;
    credits: string | null;
  },
): WireReading['agency'] {
  const dated = body.dateline?.agencies[0];
  if (body.dateline && dated !== undefined) return { stated: dated, line: body.dateline.line };
  const signed = others.signature ?? body.agency ?? head.agency;
  if (signed !== null) return signed;
  return { stated: others.byline ?? others.credits };
}

type Parts = {
  tail: Tail;
  head: Head;
  body: Body;
  credits: CreditsRead | null;
  byline: ReadByline | null;
  language: WireReading['language'];
  agency: WireReading['agency'];
};

/** Cuts the source into head, body and tail and reads who wrote it in which language. */
function partsOf(text: string, book: SourceBook, options: WireCopyOptions): Parts {
  const units = unitsOf(book.lines);
  const guess = detect(text, options);
  const hints: DateHints = {
    language: options.language ?? guess ?? undefined,
    defaultOrder: options.defaultOrder,
  };
  const tail = readTail(units, book);
  const head = readHead(units.slice(0, tail.from), book, hints);
  const hasByline = head.bylineUnit !== null;
  const body = readBody(units.slice(head.bodyFrom, tail.from), book, { hints, hasByline });
  const detected = detect(sampleOf(body.paragraphs), options) ?? guess;
  const credits = readCredits(body.creditUnits, options.language ?? detected ?? 'en');
  const byline = readStoryByline(head.bylineUnit ?? body.bylineUnit, detected ?? 'en');
  const creditClaims = credits?.claims ?? null;
  const agency = agencyOf(body, head, {
    signature: tail.agency,
    byline: byline?.org ?? null,
    credits: credits?.organisation ?? null,
  });
  const conflict = creditClaims !== null && detected !== null && creditClaims !== detected;
  const language = { declared: options.language ?? null, detected, creditClaims, conflict };
  return { tail, head, body, credits, byline, language, agency };
}

function doubtsOf(parts: Parts, stamp: Head['timestamp']): Doubts {
  const { tail, head, body, credits, language, agency } = parts;
  return {
    headline: head.headline,
    timestamp: stamp,
    hasDateline: body.dateline !== null,
    agency: agency.stated,
    language,
    credits,
    paragraphs: body.paragraphs.length,
    tail,
    closingRules: body.closingRules,
    joined: body.joined,
  };
}

/** The day of a dateline that prints its year, as `YYYY-MM-DD`. */
function printedDay({ dateline }: Body): string | null {
  const { year, month, day } = dateline?.date ?? {};
  if (year === undefined || month === undefined || month === null || day === undefined) return null;
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** What is guessed from the parts: support of notes, origin, names, dates, topics, faults. */
function guessesOf(parts: Parts, timestamp: ReadTime | null): Guesses {
  const { head, body, credits, language, agency } = parts;
  const { paragraphs } = body;
  const { detected } = language;
  const notes = [...head.notes, ...body.notes].map((note, at) =>
    withSupport(withRevision(note, head.headline), at, paragraphs),
  );
  const variants = findNameVariants(paragraphs, detected);
  const faults = [...findTextFaults(paragraphs, detected), ...nameVariantWarnings(variants)];
  const clues = { detected, credits: credits?.credits ?? null, agency: agency.stated };
  const announced = notes.map((each) => each.detail ?? '').join('\n');
  const day = timestamp?.localIso ?? printedDay(body);
  return {
    notes,
    faults,
    derivation: guessDerivation({ ...clues, warnings: faults, variants }),
    entities: findEntities(paragraphs, { language: detected, note: announced, variants }),
    relativeDates: day === null ? [] : findRelativeDates(paragraphs, day, detected),
    suggestedMediaTopics: suggestTopics(paragraphs, detected),
  };
}

/**
 * Reads wire copy into fields, each with the source lines it came from; every line of the source is
 * accounted for in `lines`. Nothing is repaired: faults and doubts are warnings at their place
 * (standards §0.1 decision 11, §7, §10). Never throws; time is linear in the text.
 */
export function parseWireCopy(text: string, options: WireCopyOptions = {}): WireReading {
  const book = openBook(text);
  const parts = partsOf(text, book, options);
  const { tail, head, body, credits, byline, language, agency } = parts;
  const stamp = head.timestamp ?? body.timestamp ?? tail.timestamp;
  const languages = { credited: language.creditClaims, detected: language.detected };
  const timestamp = timeOf(stamp, languages);
  const { notes, faults, ...guesses } = guessesOf(parts, timestamp);
  const { embargo, warnings } = withAssumedYear(
    head.embargo,
    { story: timestamp?.localIso ?? printedDay(body), received: options.receivedOn },
    { language: options.language ?? language.detected ?? undefined },
  );
  const told = notes.filter(
    ({ audience, changeType }) => audience === 'public' && PUBLIC_CHANGES.has(changeType),
  );
  const { paragraphs, breaks } = body;
  return {
    sourceName: options.sourceName ?? null,
    slugline: head.slugline,
    headline: head.headline,
    timestamp,
    embargo,
    killHold: head.killHold,
    dateline: body.dateline,
    byline,
    agency,
    updateNote: told[0] ?? null,
    notes,
    body: { paragraphs, paragraphCount: paragraphs.length, breaks },
    credits: credits?.credits ?? null,
    language,
    trailer: { ...tail.trailer, separators: [...body.closingRules, ...tail.trailer.separators] },
    ...guesses,
    warnings: [...readingWarnings(doubtsOf(parts, stamp), faults), ...warnings],
    lines: [...book.lines],
  };
}
