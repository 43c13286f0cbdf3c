import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { lockArticle } from '../queries/lock-article.ts';
import { demand } from '../refuse.ts';
import { maySettle } from '../rules/comment-rules.ts';
import { articleOfThread, insertResolution, readThread } from '../store/comments.ts';

/** Resolves a thread or opens it again; does nothing when it stands so already. */
export async function settleThread(
  services: Services,
  actor: Actor,
  { threadId, kind }: { threadId: string; kind: 'resolved' | 'reopened' },
): Promise<void> {
  const about = { name: 'settle-thread', actor };
  await runHotCommand(services, about, async ({ tx, promise }) => {
    const articleId = await articleOfThread(tx, threadId);
    if (articleId === null) throw notFound();
    // A publication that is under way holds the article too.
    const article = await lockArticle(tx, articleId);
    const thread = await readThread(tx, threadId);
    if (thread === null) throw notFound();
    demand(maySettle(article, thread, actor));
    if ((thread.resolved !== null) === (kind === 'resolved')) return;
    const { personId } = actor;
    const sequence = await insertResolution(tx, { threadId, articleId, kind, personId });
    await promise('comment-resolutions', threadId, { threadId, sequence });
  });
}
