import type { CreditRow } from '#contract/content.ts';
import type { WireReading, WireWarning } from './wire-reading.ts';

/** The draft that a reading would become, for a person to look over. */
export type WireDraft = {
  headline: string;
  standfirst: string;
  dateline: string;
  updateNote: string;
  paragraphs: (string | { break: true })[];
  credits: CreditRow[];
  language: string;
  warnings: WireWarning[];
};

/** Makes the draft of a reading: its fields as they were read, with nothing put right. */
export function draftFromReading(reading: WireReading): WireDraft {
  const { paragraphs, breaks } = reading.body;
  const breakAfter = new Set(breaks.map((each) => each.afterParagraph));
  return {
    headline: reading.headline?.text ?? '',
    standfirst: '',
    dateline: reading.dateline?.raw ?? '',
    updateNote: reading.updateNote?.raw ?? '',
    paragraphs: paragraphs.flatMap(({ n, text }) =>
      breakAfter.has(n) ? [text, { break: true as const }] : [text],
    ),
    credits: reading.credits?.rows ?? [],
    language: reading.language.declared ?? reading.language.detected ?? 'en',
    warnings: reading.warnings,
  };
}
