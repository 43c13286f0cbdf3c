import type { Services } from '#server/kit/services.ts';
import { runCommand } from '#server/kit/run-command.ts';
import { instantUnderNewRules } from '../rules/local-instant.ts';
import { nodeZoneRules, type ZoneRules } from '../rules/zone-rules.ts';
import { reckonedOtherwise, updateInstant } from '../schedule-store.ts';

/**
 * Reckons anew what open schedules’ local times stand for, where it was done by other zone data than these. The database
 * tells people of those that moved. Gives how many were reckoned.
 */
export async function followZoneData(
  services: Services,
  rules: ZoneRules = nodeZoneRules,
): Promise<number> {
  const old = await reckonedOtherwise(services.database.sql, rules.version);
  for (const schedule of old) {
    const instant = instantUnderNewRules(schedule, rules);
    const about = { name: 'follow-zone-data', actor: null };
    await runCommand(services, about, async ({ tx }) =>
      updateInstant(tx, { id: schedule.id, instant, zoneData: rules.version }),
    );
  }
  return old.length;
}
