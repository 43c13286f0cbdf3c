import { systemClock } from '#server/kit/clock.ts';

/** Where the demo newsroom's clocks hang. */
export const ZONE = 'Europe/Lisbon';

/** The local time in the newsroom’s zone so many hours from now, as `2026-11-24T06:00`. */
export function localIn(hours: number): string {
  const at = new Date(systemClock.now().getTime() + hours * 3_600_000);
  return at.toLocaleString('sv-SE', { timeZone: ZONE }).slice(0, 16).replace(' ', 'T');
}

/** The day in the newsroom’s zone so many days from now, as `2026-11-24`. */
export function dayIn(days: number): string {
  return localIn(days * 24).slice(0, 10);
}
