import type { Reply } from '#contract/api/comments.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { loadArticleFacts } from '../queries/load-article-facts.ts';
import { demand } from '../refuse.ts';
import { mayComment } from '../rules/comment-rules.ts';
import { articleOfThread, insertComment } from '../store/comments.ts';
import { demandReaders } from './demand-readers.ts';

/** Adds a comment to a thread, also to a resolved one, which stays so. Those who take part in it will be told. */
export async function replyToThread(
  services: Services,
  actor: Actor,
  { threadId, text, ...request }: Reply & { threadId: string },
): Promise<void> {
  const about = { name: 'reply-to-thread', actor };
  await runHotCommand(services, about, async ({ tx, newId, promise }) => {
    const articleId = await articleOfThread(tx, threadId);
    if (articleId === null) throw notFound();
    demand(mayComment(await loadArticleFacts(tx, articleId), actor));
    const mentions = await demandReaders(tx, request.mentions);
    const id = newId();
    await insertComment(tx, { id, threadId, articleId, text, personId: actor.personId, mentions });
    if (mentions.length > 0) await promise('comment-mentions', threadId, { commentId: id });
    await promise('comment-replies', threadId, { commentId: id });
  });
}
