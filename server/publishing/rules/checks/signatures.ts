import type { Issue } from '#contract/problem.ts';
import type { Scope } from '#contract/vocabulary.ts';
import type { ArticleFacts } from '#server/writing/rules/article-facts.ts';
import type { PublishQuestion, RevisionToPublish } from '../publish-question.ts';
import { issue } from './issue.ts';

/** The sign-offs that stand for one digest in one scope. */
function standing(article: ArticleFacts, revision: RevisionToPublish, scope: Scope) {
  return article.signOffs.filter(
    (signOff) =>
      signOff.takenBack === null &&
      signOff.scope === scope &&
      signOff.digest === revision.scopeDigests[scope],
  );
}

/** Which signatures are missing, and whose words nobody else has signed. */
export function signatureIssues(
  { article }: PublishQuestion,
  revision: RevisionToPublish,
): Issue[] {
  const missing = article.requiredScopes
    .filter((scope) => !standing(article, revision, scope).some((signOff) => signOff.withRight))
    .map((scope) =>
      issue(
        `scope:${scope}`,
        'sign-off-missing',
        `No standing ${scope} sign-off covers exactly revision ${String(revision.number)}.`,
      ),
    );
  const editorial = standing(article, revision, 'editorial');
  const uncovered = revision.authors
    .filter((author) => !editorial.some((signOff) => signOff.person?.id !== author.id))
    .map((author) =>
      issue(
        `person:${author.id}`,
        'author-not-covered',
        `${author.name} has words in it that nobody else has signed.`,
      ),
    );
  return [...missing, ...uncovered];
}
