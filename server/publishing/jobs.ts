import type { AddressGuard } from '#server/kit/public-address.ts';
import type { Services } from '#server/kit/services.ts';
import { alarmUnreviewed } from './commands/alarm-unreviewed.ts';
import { probeLinks } from './commands/probe-links.ts';

/** What the publishing room does by itself: try links before anybody publishes them, and see that a second person looks. */
export function publishingJobs(
  services: Services,
  { allows }: { allows: AddressGuard },
): { alarmUnreviewed: () => Promise<number>; probeLinks: () => Promise<number> } {
  const known = new Map<string, string[]>();
  return {
    alarmUnreviewed: async () => alarmUnreviewed(services),
    probeLinks: async () => probeLinks(services, { allows, known }),
  };
}
