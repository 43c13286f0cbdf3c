import { refusalSentence } from '#contract/refusals.ts';
import type { Scope } from '#contract/vocabulary.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound, Refused } from '#server/kit/refused.ts';
import { runHotCommand, type Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { loadArticleFacts } from '#server/writing/queries/load-article-facts.ts';
import { holdsArticle } from '#server/writing/queries/lock-article.ts';
import { readRevision } from '#server/writing/queries/read-revision.ts';
import { demand } from '#server/writing/refuse.ts';
import type { ArticleFacts } from '#server/writing/rules/article-facts.ts';
import { subjectOf } from '#server/writing/rules/required-steps.ts';
import { toReadAgain, type ToRead } from '../queries/read-again.ts';
import { checkSignOff, type SignedRevision } from '../rules/check-sign-off.ts';
import { unread } from '../rules/read-again.ts';
import { insertSignOff } from '../store.ts';

/** The revision to be signed; the head is read with the article. Throws a 404 for another article’s. */
async function revisionToSign(
  tx: Sql,
  article: ArticleFacts,
  revisionId: string,
): Promise<SignedRevision & { id: string; number: number }> {
  if (article.head?.id === revisionId) return article.head;
  const revision = await readRevision(tx, revisionId);
  if (revision?.articleId !== article.id) throw notFound('This article has no such revision.');
  return { ...revision, subject: subjectOf(revision.content, article.deskSteps) };
}

/** Of a text that differs in nothing but its blocks' ids there is nothing to read; the signature says so. */
const SAME_WORDS = 'same-words';

/** What the signer read again of what changed; refuses, with every place, while something is left. */
function readOf({ since, places }: ToRead, read: readonly string[]): readonly string[] {
  if (since === null) return [];
  const left = unread(places, read);
  if (left.length > 0) {
    throw new Refused({
      status: 409,
      code: 'changes-unread',
      detail: refusalSentence('changes-unread'),
      issues: left.map((at) => ({
        at,
        code: 'changes-unread',
        message: `This has changed since you signed revision ${String(since.revisionNumber)}.`,
        severity: 'error',
      })),
    });
  }
  return places.length === 0 ? [SAME_WORDS] : places;
}

/** States, as one person, that one exact digest may go out in one scope. Typing that goes on does not disturb it. */
export async function signOffRevision(
  services: Services,
  actor: Actor,
  request: {
    articleId: string;
    revisionId: string;
    scope: Scope;
    note: string;
    read?: readonly string[] | undefined;
  },
): Promise<{ signOffId: string }> {
  const holds = holdsArticle(request.articleId);
  const about = { name: 'sign-off-revision', actor, holds };
  return runHotCommand(services, about, async ({ tx, newId }) => {
    const article = await loadArticleFacts(tx, request.articleId);
    const revision = await revisionToSign(tx, article, request.revisionId);
    demand(checkSignOff({ actor, article, revision, scope: request.scope }));
    const { scope } = request;
    const toRead = await toReadAgain(tx, { article, revision, scope, personId: actor.personId });
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
      read: readOf(toRead, request.read ?? []),
    });
    return { signOffId };
  });
}
