import type { DeadlinesView } from '#contract/api/handover.ts';
import { TIMED_TASKS } from '#contract/planning-words.ts';
import type { Services } from '#server/kit/services.ts';
import { readDeadlines } from '../obligation-store.ts';
import { HOUSE_MINUTES } from '../rules/obligations.ts';

/** How soon a desk wants each thing done, and whether it said so itself. */
export async function deadlinesOf(services: Services, deskId: string): Promise<DeadlinesView> {
  const set = await readDeadlines(services.database.sql);
  return {
    deadlines: TIMED_TASKS.map((kind) => {
      const own = set.find((one) => one.deskId === deskId && one.kind === kind);
      return { kind, minutes: own?.minutes ?? HOUSE_MINUTES[kind], set: own !== undefined };
    }),
  };
}
