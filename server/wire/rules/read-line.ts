import { parseByline } from '#contract/credits/byline.ts';
import { toCorpusShape } from '#contract/credits/corpus-shape.ts';
import { parseCreditLine } from '#contract/credits/parse.ts';
import { readCorrectionNote, readUpdateNote } from './change-notes.ts';
import { readDateline } from './datelines.ts';
import { readEmbargo } from './embargo.ts';
import { readHeadlineFlags } from './headline-flags.ts';
import { readKillHold } from './kill-hold.ts';
import { readMarker } from './markers.ts';
import { readReaderNotice } from './reader-notices.ts';
import { readSignoffInitials } from './signoff-initials.ts';
import { readSlugline } from './slugline.ts';
import { readTimestamp, splitHeadlineTimestamp } from './timestamps.ts';

/** The kinds of wire furniture that a single line can be. */
export const LINE_KINDS = [
  'headline_flag',
  'slugline',
  'update_note',
  'correction_note',
  'reader_notice',
  'credit_line',
  'byline',
  'dateline',
  'timestamp',
  'headline_with_timestamp',
  'embargo',
  'kill_hold',
  'marker',
  'signoff_initials',
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** A line whose kind is known, with what its feed says of it: language (BCP 47) and agency. */
export type WireLine = { kind: LineKind; text: string; language?: string; agency?: string };

type Reader = (line: WireLine) => unknown;

function headlineWithTimestamp(line: WireLine): unknown {
  const split = splitHeadlineTimestamp(line.text, line);
  return (
    split && { headline: split.headline, timestamp: split.timestamp, separator: split.separator }
  );
}

const READERS: Readonly<Record<LineKind, Reader>> = {
  headline_flag: ({ text }) => readHeadlineFlags(text),
  slugline: ({ text }) => readSlugline(text),
  update_note: ({ text }) => readUpdateNote(text),
  correction_note: ({ text }) => readCorrectionNote(text),
  reader_notice: ({ text }) => readReaderNotice(text, 'any'),
  credit_line: ({ text, language }) => toCorpusShape(parseCreditLine(text, language ?? 'en')),
  byline: ({ text, language }) => parseByline(text, language ?? 'en'),
  dateline: (line) => readDateline(line.text, line),
  timestamp: (line) => readTimestamp(line.text, line),
  headline_with_timestamp: headlineWithTimestamp,
  embargo: (line) => readEmbargo(line.text, line),
  kill_hold: ({ text }) => readKillHold(text),
  marker: ({ text }) => readMarker(text),
  signoff_initials: ({ text, agency }) => readSignoffInitials(text, agency ?? null),
};

/** Reads one line of a known kind into the shape of the parser corpus; `null` when it is not of that kind. */
export function readWireLine(line: WireLine): unknown {
  return READERS[line.kind](line);
}

/** Whether a word is one of the kinds that can be read. */
export function isLineKind(word: string): word is LineKind {
  return LINE_KINDS.some((kind) => kind === word);
}
