import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { insertGlassAlarms } from '../exception-store.ts';

/** Alarms the people concerned, once each, about what went out without its signatures and nobody has looked at in time. */
export async function alarmUnreviewed(services: Services): Promise<number> {
  const about = { name: 'alarm-unreviewed', actor: null };
  return runHotCommand(services, about, async ({ tx }) => insertGlassAlarms(tx));
}
