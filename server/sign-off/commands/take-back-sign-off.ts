import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { lockArticle } from '#server/writing/queries/lock-article.ts';
import { demand } from '#server/writing/refuse.ts';
import { checkTakeBack } from '../rules/check-take-back.ts';
import { articleOfSignOff, insertSignOffWithdrawal } from '../store.ts';

/** Takes a sign-off back. What is live stays live; nothing more goes out on that signature. */
export async function takeBackSignOff(
  services: Services,
  actor: Actor,
  request: { signOffId: string; reason: string },
): Promise<{ articleId: string }> {
  return runCommand(services, { name: 'take-back-sign-off', actor }, async ({ tx }) => {
    const articleId = await articleOfSignOff(tx, request.signOffId);
    if (articleId === null) throw notFound('There is no such sign-off.');
    const article = await lockArticle(tx, articleId);
    demand(
      checkTakeBack(
        article,
        article.signOffs.find(({ id }) => id === request.signOffId),
        actor,
      ),
    );
    await insertSignOffWithdrawal(tx, {
      signOffId: request.signOffId,
      personId: actor.personId,
      reason: request.reason,
    });
    return { articleId };
  });
}
