import type { Services } from '#server/kit/services.ts';
import { anchorRecord } from './commands/anchor-record.ts';

/** What the record room does by itself: write the head of the chain down outside the database. */
export function recordJobs(services: Services): { anchor: () => Promise<unknown> } {
  return { anchor: async () => anchorRecord(services, services.anchorFile) };
}
