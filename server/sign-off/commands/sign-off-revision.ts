import type { Scope } from '#contract/vocabulary.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { loadArticleFacts } from '#server/writing/queries/load-article-facts.ts';
import { holdsArticle } from '#server/writing/queries/lock-article.ts';
import { readRevision } from '#server/writing/queries/read-revision.ts';
import { demand } from '#server/writing/refuse.ts';
import { checkSignOff } from '../rules/check-sign-off.ts';
import { insertSignOff } from '../store.ts';

/** States, as one person, that one exact digest may go out in one scope. Typing that goes on does not disturb it. */
export async function signOffRevision(
  services: Services,
  actor: Actor,
  request: { articleId: string; revisionId: string; scope: Scope; note: string },
): Promise<{ signOffId: string }> {
  const holds = holdsArticle(request.articleId);
  const about = { name: 'sign-off-revision', actor, holds };
  return runHotCommand(services, about, async ({ tx, newId }) => {
    const article = await loadArticleFacts(tx, request.articleId);
    const revision =
      article.head?.id === request.revisionId
        ? { ...article.head, articleId: article.id }
        : await readRevision(tx, request.revisionId);
    if (revision?.articleId !== article.id) throw notFound('This article has no such revision.');
    demand(checkSignOff({ actor, article, revision, scope: request.scope }));
    const signOffId = newId();
    await insertSignOff(tx, {
      id: signOffId,
      articleId: article.id,
      revisionId: revision.id,
      scope: request.scope,
      digest: revision.scopeDigests[request.scope],
      personId: actor.personId,
      statement: `${actor.name}: revision ${String(revision.number)} may go out (${request.scope}).`,
      note: request.note,
    });
    return { signOffId };
  });
}
