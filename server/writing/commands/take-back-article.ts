import type { Actor } from '#server/kit/actor.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { demand } from '../refuse.ts';
import { mayTakeBack } from '../rules/abilities.ts';
import { insertDeskMove } from '../store/articles.ts';
import { lockArticle } from '../queries/lock-article.ts';

/** Takes an article back from the desk: its writer wants to go on with it first. */
export async function takeBackArticle(
  services: Services,
  actor: Actor,
  { articleId }: { articleId: string },
): Promise<void> {
  await runCommand(services, { name: 'take-back-article', actor }, async ({ tx, now }) => {
    const article = await lockArticle(tx, articleId);
    demand(mayTakeBack(article, actor));
    await insertDeskMove(tx, {
      articleId,
      kind: 'taken-back',
      revisionId: article.head?.id ?? null,
      note: '',
      personId: actor.personId,
      at: now,
    });
  });
}
