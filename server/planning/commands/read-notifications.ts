import type { NotificationReads } from '#contract/api/comments.ts';
import type { Actor } from '#server/kit/actor.ts';
import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { demand } from '#server/writing/refuse.ts';
import { maySpeak } from '#server/writing/rules/comment-rules.ts';
import { countUnread, insertReads, insertReadsUpTo } from '../store.ts';

/** Notes which of one's own notifications have been read, and gives how many have not; others' are left alone. */
export async function readNotifications(
  services: Services,
  actor: Actor,
  which: NotificationReads,
): Promise<number> {
  demand(maySpeak(actor));
  const about = { name: 'read-notifications', actor };
  return runHotCommand(services, about, async ({ tx }) => {
    if ('ids' in which) await insertReads(tx, actor.personId, which.ids);
    else await insertReadsUpTo(tx, actor.personId, which.upTo);
    return countUnread(tx, actor.personId);
  });
}
