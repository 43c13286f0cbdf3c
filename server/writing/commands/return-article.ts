import type { Actor } from '#server/kit/actor.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { demand } from '../refuse.ts';
import { mayReturn } from '../rules/abilities.ts';
import { insertDeskMove } from '../store/articles.ts';
import { lockArticle } from '../queries/lock-article.ts';

/** Gives an article back to its writer with a note that says what to change. */
export async function returnArticle(
  services: Services,
  actor: Actor,
  { articleId, note }: { articleId: string; note: string },
): Promise<void> {
  await runCommand(services, { name: 'return-article', actor }, async ({ tx, now }) => {
    const article = await lockArticle(tx, articleId);
    demand(mayReturn(article, actor));
    await insertDeskMove(tx, {
      articleId,
      kind: 'returned',
      revisionId: article.head?.id ?? null,
      note,
      personId: actor.personId,
      at: now,
    });
  });
}
