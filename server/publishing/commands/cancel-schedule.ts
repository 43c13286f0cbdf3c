import type { Actor } from '#server/kit/actor.ts';
import { conflict, notFound } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { refusalSentence } from '#contract/refusals.ts';
import { lockArticle } from '#server/writing/queries/lock-article.ts';
import { demand } from '#server/writing/refuse.ts';
import { checkCancelSchedule } from '../rules/check-schedule.ts';
import { articleOfSchedule, insertScheduleEnd } from '../schedule-store.ts';

/** Takes a schedule back before its time, with the reason; gives whose it was. */
export async function cancelSchedule(
  services: Services,
  actor: Actor,
  { scheduleId, reason }: { scheduleId: string; reason: string },
): Promise<{ articleId: string }> {
  return runCommand(services, { name: 'cancel-schedule', actor }, async ({ tx }) => {
    const articleId = await articleOfSchedule(tx, scheduleId);
    if (articleId === null) throw notFound('There is no such schedule.');
    const article = await lockArticle(tx, articleId);
    // It may have run, failed or been cancelled while this was on its way, and another made since.
    if (article.schedule?.id !== scheduleId) {
      throw conflict('not-scheduled', refusalSentence('not-scheduled'));
    }
    demand(checkCancelSchedule(article, actor));
    const end = { code: '', issues: [], kind: 'cancelled' as const, personId: actor.personId };
    await insertScheduleEnd(tx, { scheduleId, reason, ...end });
    return { articleId };
  });
}
