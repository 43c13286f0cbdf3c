import { keepDuePromises } from '#server/kit/outbox.ts';
import { planningJobs } from '#server/planning/jobs.ts';
import type { Newsroom } from '#tests/support/newsroom.ts';

/** What the worker does when news comes: tells people, opens and closes tasks. */
export async function work({ services }: Pick<Newsroom, 'services'>): Promise<void> {
  const { pool } = services.database;
  const { handlers } = planningJobs(services);
  await keepDuePromises({ pool, log: services.log, handlers });
}
