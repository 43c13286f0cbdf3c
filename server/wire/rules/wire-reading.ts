import type { CreditRow } from '#contract/content.ts';
import type { LineRole, WireRemark } from '#contract/wire-words.ts';
import type { ChangeType } from './change-notes.ts';
import type { Flag } from './headline-flags.ts';
import type { Precision } from './timestamps.ts';

/** A source line, numbered from 1, and the field it went into. */
export type SourceLine = { n: number; text: string; becomes: LineRole };

export type Severity = 'info' | 'warn' | 'error' | 'review';

/** A doubt about the source, at its place. Nothing is repaired because of it. */
export type WireWarning = {
  code: WireRemark;
  severity: Severity;
  message: string;
  line?: number;
  lines?: number[];
  text?: string;
};

export type ReadHeadline = {
  text: string;
  raw: string;
  line: number;
  separator: string | null;
  separatorCodePoint: string | null;
  duplicateLines: number[];
  flags: Flag[];
  tags: string[];
  instruments: string[];
};

export type CandidateInstant = { zone: string; utc: string; why?: string };

export type ReadTime = {
  raw: string;
  line: number;
  /** Local time as printed, without zone; null when day and month cannot be told apart. */
  localIso: string | null;
  order: string | null;
  orderEvidence: string;
  precision: Precision;
  timeZone: string | null;
  role: string;
  candidateInstants: CandidateInstant[];
};

export type ReadDateline = {
  raw: string;
  line: number;
  places: string[];
  date: { month: number | null; day: number; year?: number } | null;
  agencies: string[];
  separator: string;
};

export type ReadByline = {
  raw: string;
  line: number;
  people: { name: string }[];
  org: string | null;
  title: string | null;
};

export type ReadNote = {
  raw: string;
  line: number;
  lines: number[];
  changeType: ChangeType;
  verb: string | null;
  verbs: string[];
  detail: string | null;
  /** What a correction says was printed, and what is right, pair by pair. */
  was: string[];
  now: string[];
  impliesRevisionAtLeast: number;
  audience: 'public' | 'editors';
  supportingParagraphs: number[];
  supportingWhy: string | null;
};

export type ReadParagraph = {
  n: number;
  line: number;
  lines: number[];
  text: string;
  chars: number;
  words: number;
};

export type ReadBreak = {
  afterParagraph: number;
  line: number;
  raw: string;
  kind: 'section_break_or_removed_embed';
};

export type ReadContributor = {
  name: string;
  role: string;
  seq: number;
  place?: string;
  lang?: string;
  isOrg?: boolean;
  inferred?: boolean;
};

export type ReadCredits = {
  raw: string;
  line: number;
  lines: number[];
  contributors: ReadContributor[];
  rows: CreditRow[];
  separators: string[];
  notes: string[];
};

export type Derivation = {
  lang: string;
  kind: 'original' | 'human_translation' | 'machine_translation_suspected';
  by?: string[] | null;
  editedBy?: string[];
  digitalSourceTypeHint?: string;
  evidence?: string | string[];
};

export type NavLine = { line: number; title: string };

export type ReadTrailer = {
  separators: { line: number; raw: string }[];
  prev: NavLine | null;
  next: NavLine | null;
  discarded: boolean;
  why: string | null;
};

export type RelativeDate = {
  paragraph: number;
  text: string;
  resolved: string;
  weekdayMatches?: boolean;
};

/** Wire copy, field by field, with the source lines each field came from. */
export type WireReading = {
  sourceName: string | null;
  slugline: { raw: string; line: number; slug: string } | null;
  headline: ReadHeadline | null;
  timestamp: ReadTime | null;
  embargo: {
    raw: string;
    line: number;
    until: Record<string, unknown>;
    resolved: string | null;
  } | null;
  killHold: { raw: string; line: number; action: string } | null;
  dateline: ReadDateline | null;
  byline: ReadByline | null;
  agency: { stated: string | null; line?: number };
  updateNote: ReadNote | null;
  notes: ReadNote[];
  body: { paragraphs: ReadParagraph[]; paragraphCount: number; breaks: ReadBreak[] };
  credits: ReadCredits | null;
  language: {
    declared: string | null;
    detected: string | null;
    creditClaims: string | null;
    conflict: boolean;
  };
  derivation: Derivation[];
  trailer: ReadTrailer;
  entities: {
    people: string[];
    orgs: string[];
    places: string[];
    aliases: { source: string; house: string }[];
  };
  relativeDates: RelativeDate[];
  suggestedMediaTopics: { id: string; label: string }[];
  warnings: WireWarning[];
  lines: SourceLine[];
};
