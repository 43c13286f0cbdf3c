import type { Figures } from '#contract/api/figures.ts';
import type { Services } from '#server/kit/services.ts';
import {
  correctionsByDesk,
  filedToLive,
  periodOf,
  schedulesByDay,
  signOffDelays,
} from '../figure-store.ts';

/** Figures of the last days, of one desk or all. */
export async function figuresOf(
  services: Services,
  { deskId, days }: { deskId?: string | undefined; days: number },
): Promise<Figures> {
  const { sql } = services.database;
  const { from, zone, first, last } = await periodOf(sql, days);
  const period = { from, zone, deskId: deskId ?? null };
  return {
    from: first,
    until: last,
    zone,
    signOff: await signOffDelays(sql, period),
    filedToLive: await filedToLive(sql, period),
    corrections: await correctionsByDesk(sql, period),
    schedules: await schedulesByDay(sql, period),
  };
}
