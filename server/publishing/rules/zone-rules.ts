import { Temporal } from 'temporal-polyfill';

/** What is known of the world's clocks. A new version may say something else of the same zone and time. */
export type ZoneRules = {
  /** Of the zone data, such as `2026c`. */
  version: string;
  /** The zone's own spelling, `Europe/Paris` for `europe/paris`; null for what is no zone. */
  named: (zone: string) => string | null;
  /** How far clocks of a known zone are ahead of UTC at an instant; all in milliseconds. */
  offsetAt: (instant: number, zone: string) => number;
};

/** Names as IANA writes them: no bare offsets, which follow no rule and change for nobody. */
const NAME = /^[A-Za-z_]+(?:[/][A-Za-z0-9_+-]+)*$/u;

function at(instant: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

/** The rules that this program's Node carries. */
export const nodeZoneRules: ZoneRules = {
  version: process.versions['tz'] ?? process.versions.node,
  named: (zone) => {
    if (!NAME.test(zone)) return null;
    try {
      return at(0, zone).timeZoneId;
    } catch {
      return null;
    }
  },
  offsetAt: (instant, zone) => at(instant, zone).offsetNanoseconds / 1e6,
};
