import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { insertAlarms } from '../schedule-store.ts';

/** Seconds after which a schedule that has not run is late. */
const LATE = 30;

/**
 * Alarms about every schedule whose instant has passed and that has not run, and about every one that ran before its
 * instant, which the database forbids: each once. Gives how many alarms are new.
 */
export async function watchSchedules(services: Services, lateBy = LATE): Promise<number> {
  const about = { name: 'watch-schedules', actor: null };
  const alarms = await runCommand(services, about, async ({ tx }) => insertAlarms(tx, lateBy));
  for (const alarm of alarms) services.log.error(alarm, 'A schedule did not run when it should');
  return alarms.length;
}
