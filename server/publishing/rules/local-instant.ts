import type { ZoneRules } from './zone-rules.ts';

/** Which of the two, where clocks show a time twice. */
export type Fold = 'earlier' | 'later';

/** An instant with what the zone's clocks show then, such as `2026-03-29T03:00`, and their offset, such as `+02:00`. */
export type ShownInstant = { instant: Date; local: string; offset: string };

/** A clock's time at a place, as somebody typed it. */
export type LocalTime = { local: string; zone: string; fold: Fold | null };

/** The instant that a local time stands for, or why there is none or not yet one. */
export type LocalInstant =
  | { instant: Date; zone: string; fold: Fold | null }
  | { fault: 'time-unknown' | 'zone-unknown'; sentence: string }
  | {
      fault: 'time-skipped' | 'time-twice';
      sentence: string;
      /** Skipped: the last minute before and the first after. Twice: the earlier and the later. */
      choices: [ShownInstant, ShownInstant];
    };

const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/u;
const MINUTE = 60_000;
/** No clock is changed by more than a day at once, when a date line is crossed. */
const REACH = 26 * 60 * MINUTE;

/** The local time as if its clock were in UTC, in milliseconds; null when the calendar has no such minute. */
function asUtc(local: string): number | null {
  if (!LOCAL.test(local)) return null;
  const time = Date.parse(`${local}Z`);
  const sound = !Number.isNaN(time) && new Date(time).toISOString().startsWith(local);
  return sound ? time : null;
}

function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / MINUTE);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function shown(instant: number, offset: number): ShownInstant {
  return {
    instant: new Date(instant),
    local: new Date(instant + offset).toISOString().slice(0, 16),
    offset: offsetText(offset),
  };
}

/** The moment at which clocks change, between two instants with different offsets. */
function changeBetween(from: number, to: number, offsetAt: (instant: number) => number): number {
  let [before, after] = [from, to];
  const old = offsetAt(from);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle) === old) before = middle;
    else after = middle;
  }
  return after;
}

/** The instants at which the zone's clocks show a time, none to two, with how far they are ahead then. */
function readings(time: number, offsetAt: (instant: number) => number) {
  const offsets = new Set([offsetAt(time - REACH), offsetAt(time + REACH)]);
  return [...offsets]
    .map((offset) => ({ instant: time - offset, offset }))
    .filter(({ instant, offset }) => offsetAt(instant) === offset)
    .sort((one, other) => one.instant - other.instant);
}

const clock = (local: string): string => local.slice(11);
const day = (local: string): string => local.slice(0, 10);

function skipped(time: number, zone: string, offsetAt: (instant: number) => number): LocalInstant {
  const change = changeBetween(time - REACH, time + REACH, offsetAt);
  const before = shown(change - MINUTE, offsetAt(change - MINUTE));
  const after = shown(change, offsetAt(change));
  const wanted = new Date(time).toISOString().slice(0, 16);
  const words = ({ local, offset }: ShownInstant): string =>
    `${day(local) === day(wanted) ? '' : `${day(local)} `}${clock(local)} (${offset})`;
  const sentence = `In ${zone} the clocks skip ${clock(wanted)} on ${day(wanted)}: after ${words(before)} comes ${words(after)}.`;
  return { fault: 'time-skipped', sentence, choices: [before, after] };
}

/**
 * The instant of a local time such as `2026-11-24T06:00` in an IANA zone, by these rules. A time that the clocks
 * skip is refused with its neighbours; one that comes twice is asked about unless `fold` says which (DESIGN §3.8).
 */
export function localInstant(wanted: LocalTime, rules: ZoneRules): LocalInstant {
  const time = asUtc(wanted.local);
  if (time === null) {
    return { fault: 'time-unknown', sentence: `There is no ${wanted.local} in the calendar.` };
  }
  const zone = rules.named(wanted.zone);
  if (zone === null) {
    const sentence = `${wanted.zone} is no time zone such as Europe/Paris.`;
    return { fault: 'zone-unknown', sentence };
  }
  const offsetAt = (instant: number): number => rules.offsetAt(instant, zone);
  const [first, second] = readings(time, offsetAt);
  if (first === undefined) return skipped(time, zone, offsetAt);
  if (second === undefined) return { instant: new Date(first.instant), zone, fold: null };
  if (wanted.fold !== null) {
    const { instant } = wanted.fold === 'earlier' ? first : second;
    return { instant: new Date(instant), zone, fold: wanted.fold };
  }
  const choices: [ShownInstant, ShownInstant] = [
    shown(first.instant, first.offset),
    shown(second.instant, second.offset),
  ];
  const [one, other] = choices;
  const sentence = `In ${zone} the clocks show ${clock(one.local)} twice on ${day(one.local)}: at ${one.offset} and again at ${other.offset}. Say which.`;
  return { fault: 'time-twice', sentence, choices };
}

/**
 * The instant that a scheduled time stands for under rules that may be new. The local time is what somebody decided;
 * where new rules skip it or show it twice, the later instant counts, so that nothing goes out early.
 */
export function instantUnderNewRules(
  scheduled: LocalTime & { instant: Date },
  rules: ZoneRules,
): Date {
  const read = localInstant(scheduled, rules);
  if ('instant' in read) return read.instant;
  // A zone that is known no more keeps its last known instant.
  return 'choices' in read ? read.choices[1].instant : scheduled.instant;
}
