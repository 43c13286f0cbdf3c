import type { CreditRow } from '#contract/content.ts';
import type { ReadCredits, WireReading, WireWarning } from './wire-reading.ts';

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

/** The byline's people report when the credit line does not name them; its own rows come first. */
function bylineRows({ byline }: WireReading, credits: ReadCredits | null): CreditRow[] {
  const named = new Set(credits?.rows.map((row) => row.name) ?? []);
  return (byline?.people ?? [])
    .filter((person) => !named.has(person.name) && person.name.length <= LONGEST.name)
    .map(({ name }) => ({
      role: 'reporting',
      name,
      personId: null,
      isOrganisation: false,
      organisation: byline?.org ?? null,
      place: null,
      language: null,
      withheld: false,
    }));
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
  const { headline, updateNote, credits, language, warnings } = reading;
  const rows = [...bylineRows(reading, credits), ...(credits?.rows ?? [])];
  return {
    headline: (headline?.text ?? '').slice(0, LONGEST.headline),
    standfirst: '',
    dateline: datelineOf(reading),
    updateNote: (updateNote?.raw ?? '').replace(/\s*\n\s*/gu, ' ').slice(0, LONGEST.updateNote),
    paragraphs: paragraphsOf(reading),
    credits: rows.filter((row) => row.name.length <= LONGEST.name).slice(0, MOST_CREDITS),
    language: language.declared ?? language.detected ?? '',
    warnings,
  };
}
