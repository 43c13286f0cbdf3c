import type { Services } from '#server/kit/services.ts';
import { dueSchedules, type DueSchedule } from '../schedule-store.ts';

export type { DueSchedule };

/** Some schedules that are due by the database’s clock, and in how many seconds the next one will be. */
export async function nextSchedules(
  services: Services,
  wanted: { most: number; but: readonly string[] },
): Promise<{ due: DueSchedule[]; next: number | null }> {
  return dueSchedules(services.database.sql, wanted);
}
