import type { Services } from '#server/kit/services.ts';
import { keepHistory } from './commands/keep-history.ts';

/** Logs that grew longer ago than this were looked after then, unless that failed. */
const MINUTES = 5;

/** What the writing room does by itself: keep long histories quick to read. */
export function writingJobs(services: Services): { keepHistory: () => Promise<unknown> } {
  let all = true;
  return {
    keepHistory: async () => {
      const minutes = all ? null : MINUTES;
      all = true;
      const kept = await keepHistory(services, minutes);
      all = false;
      return kept;
    },
  };
}
