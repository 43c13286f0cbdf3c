import type { CreditRow } from '#contract/content.ts';
import type { WireReading, WireWarning } from './wire-reading.ts';

/** A draft as a person is offered it after import; nothing in it is repaired. */
export type ImportedDraft = {
  headline: string;
  standfirst: string;
  dateline: string;
  updateNote: string;
  paragraphs: (string | { break: true })[];
  credits: CreditRow[];
  /** BCP 47 tag; empty when neither the sender nor the text tells. */
  language: string;
  warnings: WireWarning[];
};

/** Longest fields a working copy takes, in UTF-16 units, and the most rows. */
const LONGEST = { headline: 500, dateline: 200, updateNote: 1000, name: 200 };
const MOST_CREDITS = 100;

function paragraphsOf({ body }: WireReading): ImportedDraft['paragraphs'] {
  const breaks = new Set(body.breaks.map((each) => each.afterParagraph));
  return body.paragraphs.flatMap(({ n, text }) =>
    breaks.has(n) ? [text, { break: true as const }] : [text],
  );
}

/** `Vale reported from Oslo` speaks of the Tom Vale of the byline. */
function isShortFor(row: CreditRow, name: string): boolean {
  return !row.name.includes(' ') && name.endsWith(` ${row.name}`);
}

/** The byline's people report; where the credit line names them again it is one row, with its place. */
function creditRows({ byline, credits }: WireReading): CreditRow[] {
  const rows = credits?.rows ?? [];
  const people = (byline?.people ?? []).map(({ name }) => name);
  const own = people.filter((name) => rows.every((row) => row.name !== name));
  const first = own.map((name): CreditRow => ({
    role: 'reporting',
    name,
    personId: null,
    isOrganisation: false,
    organisation: byline?.org ?? null,
    place: rows.find((row) => isShortFor(row, name))?.place ?? null,
    language: null,
    withheld: false,
  }));
  const others = rows.filter((row) => !people.some((name) => isShortFor(row, name)));
  return [...first, ...others].filter((row) => row.name.length <= LONGEST.name);
}

function datelineOf({ dateline }: WireReading): string {
  return dateline === null
    ? ''
    : dateline.raw.replace(/[\s.–—_-]+$/u, '').slice(0, LONGEST.dateline);
}

/**
 * Makes a draft of a reading: the fields of a working copy, paragraphs in order with their breaks, the
 * credits as rows. The public note is the one the copy came with; the warnings go along.
 */
export function draftFromReading(reading: WireReading): ImportedDraft {
  const { headline, updateNote, language, warnings } = reading;
  return {
    headline: (headline?.text ?? '').slice(0, LONGEST.headline),
    standfirst: '',
    dateline: datelineOf(reading),
    updateNote: (updateNote?.raw ?? '').replace(/\s*\n\s*/gu, ' ').slice(0, LONGEST.updateNote),
    paragraphs: paragraphsOf(reading),
    credits: creditRows(reading).slice(0, MOST_CREDITS),
    language: language.declared ?? language.detected ?? '',
    warnings,
  };
}
