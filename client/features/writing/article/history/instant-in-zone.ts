import { localTimeIn } from '#client/ui/local-time.ts';

/**
 * The instant at which clocks in a zone show a local time such as `2026-11-24T14:05`: of one that comes twice either,
 * for one that is skipped a time near it. Null for what is no time.
 */
export function instantInZone(local: string, zone: string): string | null {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) return null;
  const shownAt = (instant: number): number =>
    Date.parse(`${localTimeIn(new Date(instant).toISOString(), zone)}Z`);
  // Offsets change at most once in a day: two looks are enough.
  const first = wanted - (shownAt(wanted) - wanted);
  const second = first - (shownAt(first) - wanted);
  return new Date(Math.max(first, second)).toISOString();
}
