import type { WireRemark } from '#contract/wire-words.ts';
import { readEmbargo, resolveUntil } from './embargo.ts';
import type { DateHints } from './dates.ts';
import type { WireReading, WireWarning } from './wire-reading.ts';

type Embargo = WireReading['embargo'];

/** An embargo as it stands after a missing year was assumed, and what must be said about that. */
export type DatedEmbargo = { embargo: Embargo; warnings: WireWarning[] };

const DAY = 86_400_000;

/** Of the years around a day, the one in which month and day come nearest to it (mind 31 Dec and 1 Jan). */
function nearestYear(
  { month, day }: { month: number; day: number },
  reference: string,
): number | null {
  const from = Date.parse(`${reference.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(from)) return null;
  const year = new Date(from).getUTCFullYear();
  const away = (each: number): number => Math.abs(Date.UTC(each, month - 1, day) - from) / DAY;
  return [year, year + 1, year - 1].reduce((best, each) => (away(each) < away(best) ? each : best));
}

function warning(embargo: NonNullable<Embargo>, code: WireRemark, message: string): WireWarning {
  const { line, raw } = embargo;
  return { code, severity: 'warn', message, line, text: raw };
}

/**
 * Gives an embargo without year the one nearest to the story's own day, or to the day it came in, and says so;
 * an embargo whose end cannot be known stays one without end (standards §0.1 decision 9, §7.3).
 */
export function withAssumedYear(
  embargo: Embargo,
  days: { story: string | null; received: string | undefined },
  hints: DateHints,
): DatedEmbargo {
  if (embargo === null || embargo.resolved !== null) return { embargo, warnings: [] };
  const { until } = readEmbargo(embargo.raw, hints) ?? {};
  const { month, day } = until ?? {};
  const reference = days.story ?? days.received;
  if (until !== undefined && month !== undefined && day !== undefined && reference !== undefined) {
    const year = until.year === undefined ? nearestYear({ month, day }, reference) : null;
    const resolved = year === null ? null : resolveUntil({ ...until, year }, hints);
    if (year !== null && resolved !== null) {
      const source = days.story === null ? 'day of its arrival' : 'story’s own date';
      const message = `The embargo is printed without a year; ${String(year)} was assumed from the ${source}.`;
      const warnings = [warning(embargo, 'embargo_year_assumed', message)];
      return { embargo: { ...embargo, resolved }, warnings };
    }
  }
  const message =
    'The embargo’s end could not be read; it is one without end until somebody sets it.';
  return { embargo, warnings: [warning(embargo, 'embargo_unresolved', message)] };
}
