import { Temporal } from 'temporal-polyfill';
import type { Right } from '#contract/vocabulary.ts';
import { ALARM_KINDS, type Channel, type NotificationKind } from '#contract/planning-words.ts';

/** What people are told of besides comments. */
export type FactKind = Exclude<NotificationKind, 'mentioned' | 'replied' | 'resolved' | 'reopened'>;

/** Whom a fact concerns: who wrote the words, who is named in it, who holds one of these rights on its desk. */
export type Audience = { writers: boolean; rights: readonly Right[] };

/** Whom each kind of fact concerns. Who is named in it (was given it, scheduled it, owes it) is always told. */
export const AUDIENCES: Record<FactKind, Audience> = {
  returned: { writers: false, rights: [] },
  signed: { writers: true, rights: [] },
  published: { writers: true, rights: [] },
  killed: { writers: true, rights: ['return'] },
  merged: { writers: true, rights: [] },
  parted: { writers: true, rights: [] },
  assigned: { writers: false, rights: [] },
  'guest-said': { writers: true, rights: [] },
  'guest-signed': { writers: true, rights: [] },
  'glass-broken': { writers: false, rights: ['sign-editorial'] },
  'glass-unreviewed': { writers: false, rights: ['break-glass'] },
  'schedule-failed': { writers: true, rights: ['withdraw'] },
  'schedule-early': { writers: true, rights: ['withdraw'] },
  'schedule-late': { writers: true, rights: ['withdraw'] },
  'schedule-moved': { writers: false, rights: ['withdraw'] },
  'embargo-leak': { writers: false, rights: ['embargo'] },
  'probe-incomplete': { writers: false, rights: ['embargo'] },
  'task-overdue': { writers: false, rights: ['withdraw'] },
};

/** Whether it goes through quiet hours and every choice. */
export function isAlarm(kind: NotificationKind): boolean {
  return ALARM_KINDS.some((alarm) => alarm === kind);
}

/** How the house tells of something where somebody has not chosen: what waits for them also by mail. */
export const HOUSE_CHANNELS: Record<NotificationKind, readonly Channel[]> = {
  mentioned: ['in-app'],
  replied: ['in-app'],
  resolved: ['in-app'],
  reopened: ['in-app'],
  returned: ['in-app', 'mail'],
  signed: ['in-app'],
  published: ['in-app'],
  killed: ['in-app', 'mail'],
  merged: ['in-app', 'mail'],
  parted: ['in-app', 'mail'],
  assigned: ['in-app', 'mail'],
  'guest-said': ['in-app', 'mail'],
  'guest-signed': ['in-app', 'mail'],
  'glass-broken': ['in-app', 'mail'],
  'glass-unreviewed': ['in-app', 'mail'],
  'schedule-failed': ['in-app', 'mail'],
  'schedule-early': ['in-app', 'mail'],
  'schedule-late': ['in-app', 'mail'],
  'schedule-moved': ['in-app', 'mail'],
  'embargo-leak': ['in-app', 'mail'],
  'probe-incomplete': ['in-app', 'mail'],
  'task-overdue': ['in-app', 'mail'],
};

/** How somebody is told of a kind. An alarm always stands on the bell and goes out by mail. */
export function channelsFor(
  kind: NotificationKind,
  chosen: readonly Channel[] | null,
): readonly Channel[] {
  if (isAlarm(kind)) return ['in-app', 'mail'];
  return chosen ?? HOUSE_CHANNELS[kind];
}

/** Hours of the day, as `HH:MM` on the clock of an IANA zone. */
export type Quiet = { from: string; until: string; zone: string };

/** When quiet hours end that it is now; null when it is none. Where the clock jumps over the end, right after the jump. */
export function quietUntil({ from, until, zone }: Quiet, now: Date): Date | null {
  const local = Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO(zone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const isOver = from > until;
  const isQuiet = isOver ? time >= from || time < until : time >= from && time < until;
  if (!isQuiet) return null;
  const day = local.toPlainDate().add({ days: isOver && time >= from ? 1 : 0 });
  return instantOf(day, until, zone);
}

function instantOf(day: Temporal.PlainDate, time: string, zone: string): Date {
  const end = day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) });
  return new Date(end.epochMilliseconds);
}

/** When the morning's digest goes out. */
const DIGEST_AT = '08:00';

/** The next morning's digest after an instant, on the clock of a zone. */
export function nextDigest(zone: string, now: Date): Date {
  const today = Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO(zone).toPlainDate();
  const morning = instantOf(today, DIGEST_AT, zone);
  return morning > now ? morning : instantOf(today.add({ days: 1 }), DIGEST_AT, zone);
}

/** How and when a notification is mailed; null when not at all. */
export function mailPlan(
  kind: NotificationKind,
  about: { channels: readonly Channel[]; quiet: Quiet | null; zone: string; now: Date },
): { mode: 'mail' | 'digest'; dueAt: Date } | null {
  const { channels, quiet, zone, now } = about;
  if (isAlarm(kind)) return { mode: 'mail', dueAt: now };
  if (channels.includes('mail')) {
    const end = quiet === null ? null : quietUntil(quiet, now);
    return end === null ? { mode: 'mail', dueAt: now } : { mode: 'digest', dueAt: end };
  }
  if (!channels.includes('digest')) return null;
  const dueAt = nextDigest(quiet?.zone ?? zone, now);
  const end = quiet === null ? null : quietUntil(quiet, dueAt);
  return { mode: 'digest', dueAt: end ?? dueAt };
}
