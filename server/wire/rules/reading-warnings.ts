import { languageName } from './language-names.ts';
import type { Tail } from './read-tail.ts';
import type { CreditsRead } from './read-credits.ts';
import type { FoundTimestamp } from './timestamps.ts';
import type { ReadHeadline, WireReading, WireWarning } from './wire-reading.ts';

/** What the reading of a whole story can leave in doubt. */
export type Doubts = {
  headline: ReadHeadline | null;
  timestamp: { found: FoundTimestamp; line: number } | null;
  hasDateline: boolean;
  agency: string | null;
  language: WireReading['language'];
  credits: CreditsRead | null;
  paragraphs: number;
  tail: Tail;
  closingRules: readonly { line: number }[];
  /** Lines wrapped at a fixed width were put together. */
  joined: boolean;
};

function aboutHeadline({ headline }: Doubts): WireWarning[] {
  if (headline === null) {
    return [{ code: 'no_headline', severity: 'error', message: 'No line reads as a headline.' }];
  }
  if (headline.duplicateLines.length === 0) return [];
  const lines = [headline.line, ...headline.duplicateLines];
  const message = 'The headline stands more than once; the repetitions were left out.';
  return [{ code: 'headline_repeated', severity: 'info', message, lines }];
}

function aboutTime({ timestamp }: Doubts): WireWarning[] {
  if (timestamp === null) return [];
  const { found, line } = timestamp;
  const warnings: WireWarning[] = [];
  if (found.ambiguous) {
    const message = 'Day and month could be exchanged; set the order.';
    warnings.push({
      code: 'timestamp_order_ambiguous',
      severity: 'warn',
      message,
      line,
      text: found.raw,
    });
  }
  if (found.tz === null && found.precision !== 'day') {
    const message = 'The time is printed without a zone.';
    warnings.push({ code: 'timestamp_no_zone', severity: 'warn', message, line });
  }
  return warnings;
}

function aboutSource({ hasDateline, agency, paragraphs }: Doubts): WireWarning[] {
  const warnings: WireWarning[] = [];
  if (paragraphs === 0) {
    warnings.push({
      code: 'no_body',
      severity: 'error',
      message: 'No paragraph of text was found.',
    });
  }
  if (!hasDateline) {
    warnings.push({
      code: 'no_dateline',
      severity: 'info',
      message: 'No dateline opens the text.',
    });
  }
  if (agency === null) {
    const message = 'No agency is named anywhere in the file.';
    warnings.push({ code: 'no_source_agency', severity: 'warn', message });
  }
  return warnings;
}

function aboutLanguage({ language, credits }: Doubts): WireWarning[] {
  const { declared, detected, creditClaims, conflict } = language;
  const warnings: WireWarning[] = [];
  if (conflict && detected !== null && creditClaims !== null && credits !== null) {
    const message = `The text is ${languageName(detected)}, but the credits name a ${languageName(creditClaims)} version.`;
    warnings.push({
      code: 'language_conflict',
      severity: 'warn',
      message,
      line: credits.credits.line,
    });
  }
  const base = declared?.split(/[-_]/u)[0]?.toLowerCase();
  if (base !== undefined && detected !== null && base !== detected) {
    const message = `The text was declared as ${languageName(base)} but reads as ${languageName(detected)}.`;
    warnings.push({ code: 'language_declared_otherwise', severity: 'warn', message });
  }
  return warnings;
}

function aboutCredits({ credits }: Doubts): WireWarning[] {
  if (credits === null || credits.unread.length === 0) return [];
  const message = 'Part of the credit line was not understood.';
  const text = credits.unread.join(' ').slice(0, 90);
  return [
    { code: 'credits_unread', severity: 'review', message, line: credits.credits.line, text },
  ];
}

function aboutLayout({ joined }: Doubts): WireWarning[] {
  if (!joined) return [];
  const message = 'Lines wrapped at a fixed width were joined into paragraphs.';
  return [{ code: 'lines_joined', severity: 'info', message }];
}

function aboutTrailer({ tail, closingRules }: Doubts): WireWarning[] {
  const lines = [...closingRules.map((rule) => rule.line), ...tail.removedLines].sort(
    (a, b) => a - b,
  );
  if (lines.length === 0) return [];
  const message = 'Machinery below the story was cut off; it stays in the source.';
  return [{ code: 'trailer_removed', severity: 'info', message, lines }];
}

/** The warnings about a story as a whole, those about its end last. */
export function readingWarnings(doubts: Doubts, faults: readonly WireWarning[]): WireWarning[] {
  return [
    ...aboutHeadline(doubts),
    ...aboutTime(doubts),
    ...aboutSource(doubts),
    ...aboutLanguage(doubts),
    ...aboutCredits(doubts),
    ...aboutLayout(doubts),
    ...faults,
    ...aboutTrailer(doubts),
  ];
}
