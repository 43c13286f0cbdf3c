import { Temporal } from 'temporal-polyfill';

/** The instant that a local time in a zone stands for, or why there is none. */
export type LocalInstant =
  { instant: Date } | { fault: 'zone-unknown' | 'time-unknown' | 'time-skipped'; sentence: string };

const NAMED_ZONE = /^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*$/u;

function plainTime(local: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function inZone(time: Temporal.PlainDateTime, zone: string): Temporal.ZonedDateTime | null {
  if (!NAMED_ZONE.test(zone)) return null;
  try {
    // Twice the same hour in autumn: the later one, so that nothing goes out an hour early.
    return time.toZonedDateTime(zone, { disambiguation: 'later' });
  } catch {
    return null;
  }
}

/**
 * The instant of a local time such as `2026-11-24T06:00` in an IANA zone. A time that the clocks skip in
 * spring is refused; of one that comes twice in autumn the later counts.
 */
export function embargoInstant(local: string, zone: string): LocalInstant {
  const time = plainTime(local);
  if (time === null) {
    return { fault: 'time-unknown', sentence: `There is no ${local} in the calendar.` };
  }
  const zoned = inZone(time, zone);
  if (zoned === null) {
    return { fault: 'zone-unknown', sentence: `${zone} is no time zone such as Europe/Paris.` };
  }
  if (!zoned.toPlainDateTime().equals(time)) {
    const sentence = `In ${zone} the clocks skip ${local}; choose an earlier or a later time.`;
    return { fault: 'time-skipped', sentence };
  }
  return { instant: new Date(zoned.epochMilliseconds) };
}
