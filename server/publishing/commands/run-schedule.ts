import type { Issue } from '#contract/problem.ts';
import { personAtWork } from '#server/accounts/queries/person-at-work.ts';
import { explainFault } from '#server/kit/database/explain-fault.ts';
import { Refused } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { insertScheduleEnd, type DueSchedule } from '../schedule-store.ts';
import { publishArticle } from './publish-article.ts';

/** What became of one try: it went out, it failed for good, or somebody else had it. */
export type Ran = 'published' | 'failed' | 'elsewhere';

/** Refusals that say nothing of the schedule itself. */
const ELSEWHERE = ['schedule-taken', 'schedule-ended'];

async function fail(
  services: Services,
  { id }: DueSchedule,
  why: { code: string; issues: readonly Issue[] },
): Promise<Ran> {
  const about = { name: 'fail-schedule', actor: null };
  const failed = await runCommand(services, about, async ({ tx }) =>
    insertScheduleEnd(tx, { scheduleId: id, kind: 'failed', reason: '', personId: null, ...why }),
  );
  return failed ? 'failed' : 'elsewhere';
}

/**
 * Publishes what a schedule names, as the person who made it with the rights that they have now, through the one door
 * and with every check again. What is refused fails for good, with all its issues; a fault of the house is thrown, and
 * the schedule stays due.
 */
export async function runSchedule(services: Services, due: DueSchedule): Promise<Ran> {
  const { id, personId, ...request } = due;
  const actor = await personAtWork(services, personId);
  if (actor === null) {
    const code = 'right-missing';
    const message = 'The person who scheduled it does not work here any more.';
    return fail(services, due, { code, issues: [{ at: '', code, message, severity: 'error' }] });
  }
  try {
    await publishArticle(services, actor, { ...request, scheduleId: id });
    return 'published';
  } catch (error) {
    const refused = error instanceof Refused ? error : explainFault(error);
    if (refused === null || refused.status >= 500) throw error;
    if (ELSEWHERE.includes(refused.code)) return 'elsewhere';
    const { code, issues, message } = refused;
    const listed = issues.length > 0 ? issues : [{ at: '', code, message }];
    return fail(services, due, { code, issues: listed });
  }
}
