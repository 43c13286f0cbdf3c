import type { DeadlinesView } from '#contract/api/handover.ts';
import { mayChangeSteps } from '#server/accounts/rules/check-desk-steps.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import { isDesk } from '../handover-store.ts';
import { readDeadlines } from '../obligation-store.ts';
import { deadlinesTold } from '../rules/deadlines-told.ts';

/** How soon a desk wants each thing done, and whether it said so itself; 404 when there is no such desk. */
export async function deadlinesOf(
  { database: { sql } }: Services,
  actor: Actor,
  deskId: string,
): Promise<DeadlinesView> {
  if (!(await isDesk(sql, deskId))) throw notFound('There is no such desk.');
  const set = (await readDeadlines(sql)).filter((one) => one.deskId === deskId);
  return { ...deadlinesTold(set), mayChange: mayChangeSteps(actor, deskId) };
}
