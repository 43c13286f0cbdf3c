import { Temporal } from 'temporal-polyfill';
import { isoOffset, zoneOffset } from './words/zones.ts';
import { namedZone } from './words/zone-phrases.ts';

/** The offset of an IANA zone at a local time (ISO 8601 without offset), as ISO 8601 writes it. */
export function offsetAt(local: string, zone: string): string {
  const instant = Temporal.PlainDateTime.from(local).toZonedDateTime(zone);
  return isoOffset(instant.offsetNanoseconds / 60_000_000_000);
}

/** The offset that a printed zone means at a local time; `null` when the zone does not say. */
export function printedOffset(local: string, printed: string): string | null {
  const named = namedZone(printed);
  if (named !== null) return offsetAt(local, named);
  const minutes = zoneOffset(printed);
  return minutes === null ? null : isoOffset(minutes);
}
