import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { commentTold, resolutionTold } from '#server/writing/queries/comment-told.ts';
import { answeredBy, calledBy, concernedBy, excerptOf } from '../rules/recipients.ts';
import { tell } from './tell.ts';

/** Tells the people whom a comment calls by name, or those who take part in the thread that it answers in. */
export async function notifyOfComment(
  services: Services,
  { commentId, kind }: { commentId: string; kind: 'mentioned' | 'replied' },
): Promise<void> {
  const about = { name: 'notify-of-comment', actor: null };
  await runHotCommand(services, about, async ({ tx, now }) => {
    const comment = await commentTold(tx, commentId);
    if (comment === null) return;
    const people = kind === 'mentioned' ? calledBy(comment) : answeredBy(comment);
    const { articleId, threadId, byId, at } = comment;
    const excerpt = excerptOf(comment.text);
    const row = { kind, articleId, threadId, cause: commentId, byId, byName: '', at, excerpt };
    await tell({ tx, now }, people, row);
  });
}

/** Tells whoever opened a thread that somebody resolved it or opened it again. */
export async function notifyOfResolution(
  services: Services,
  about: { threadId: string; sequence: number },
): Promise<void> {
  const command = { name: 'notify-of-resolution', actor: null };
  await runHotCommand(services, command, async ({ tx, now }) => {
    const resolution = await resolutionTold(tx, about);
    if (resolution === null) return;
    const { kind, articleId, threadId, byId, at } = resolution;
    const cause = `${threadId} ${String(about.sequence)}`;
    const excerpt = excerptOf(resolution.text);
    const row = { kind, articleId, threadId, cause, byId, byName: '', at, excerpt };
    await tell({ tx, now }, concernedBy(resolution), row);
  });
}
