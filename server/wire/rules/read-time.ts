import { candidateInstants } from './candidate-instants.ts';
import { printedOffset } from './local-offset.ts';
import type { FoundTimestamp } from './timestamps.ts';
import type { CandidateInstant, ReadTime } from './wire-reading.ts';

/** The languages that speak for where a page was stamped. */
export type TimeLanguages = { credited: string | null; detected: string | null };

const OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/u;

const ROLES: Readonly<Record<string, string>> = {
  updated: 'last update',
  published: 'publication',
};

/** A printed zone says the instant itself; without one there are only candidates. */
function instantsOf(
  found: FoundTimestamp,
  local: string,
  languages: TimeLanguages,
): CandidateInstant[] {
  if (found.precision === 'day') return [];
  if (found.tz === null) return candidateInstants(local, languages);
  const offset = printedOffset(local, found.tz);
  if (offset === null) return [];
  const utc = new Date(`${local}${offset}`);
  if (Number.isNaN(utc.getTime())) return [];
  return [{ zone: found.tz, utc: utc.toISOString().replace('.000Z', 'Z') }];
}

/** A printed time as a field of the reading: local time, zone apart, and the instants it may stand for. */
export function timeOf(
  stamp: { found: FoundTimestamp; line: number } | null,
  languages: TimeLanguages,
): ReadTime | null {
  if (stamp === null) return null;
  const { found, line } = stamp;
  const local = found.iso.replace(OFFSET, '');
  return {
    raw: found.raw,
    line,
    localIso: found.ambiguous ? null : local,
    order: found.ambiguous ? null : found.order,
    orderEvidence: found.evidence,
    precision: found.precision,
    timeZone: found.tz,
    role: ROLES[found.label ?? ''] ?? 'unknown (publication or last update)',
    candidateInstants: found.ambiguous ? [] : instantsOf(found, local, languages),
  };
}
