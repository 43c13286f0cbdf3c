import type { Actor } from '#server/kit/actor.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { demand } from '../refuse.ts';
import { maySubmit } from '../rules/abilities.ts';
import { hasSomethingToSubmit } from '../rules/something-to-submit.ts';
import { insertDeskMove } from '../store/articles.ts';
import { cutRevision } from './cut-revision.ts';
import { lockArticle } from '../queries/lock-article.ts';

/** Gives the text at a position to the desk: the revision is what the writer read, the stage follows. */
export async function submitArticle(
  services: Services,
  actor: Actor,
  { articleId, position, note }: { articleId: string; position: number; note: string },
): Promise<void> {
  await runCommand(services, { name: 'submit-article', actor }, async (command) => {
    const { tx, now } = command;
    const { personId } = actor;
    const article = await lockArticle(tx, articleId);
    demand(maySubmit(article, actor));
    const cut = await cutRevision(command, { articleId, position, reason: 'submission', personId });
    demand(hasSomethingToSubmit(cut, article.live));
    const move = { articleId, kind: 'submitted' as const, revisionId: cut.id, note, personId };
    await insertDeskMove(tx, { ...move, at: now });
  });
}
