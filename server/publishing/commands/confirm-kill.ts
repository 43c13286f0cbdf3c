import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { anArticleOf } from '#server/writing/queries/an-article-of.ts';
import { lockArticle } from '#server/writing/queries/lock-article.ts';
import { demand } from '#server/writing/refuse.ts';
import { checkConfirmKill } from '../rules/check-taking-down.ts';
import { insertKillConfirmation } from '../store.ts';

/** A second person's word that a kill was right. The story stays dead either way. */
export async function confirmKill(
  services: Services,
  actor: Actor,
  request: { storyId: string; note: string },
): Promise<void> {
  await runCommand(services, { name: 'confirm-kill', actor }, async ({ tx }) => {
    const articleId = await anArticleOf(tx, request.storyId);
    if (articleId === null) throw notFound('There is no such story.');
    const article = await lockArticle(tx, articleId);
    demand(checkConfirmKill(article, actor));
    const { killed } = article.story;
    if (killed === null) throw notFound('The story was not killed.');
    await insertKillConfirmation(tx, {
      killId: killed.id,
      personId: actor.personId,
      note: request.note,
    });
  });
}
