import type { RequiredStep } from '#contract/api/desk-steps.ts';
import type { Issue } from '#contract/problem.ts';
import type { ArticleFacts } from '#server/writing/rules/article-facts.ts';
import { stepStandings, subjectOf } from '#server/writing/rules/required-steps.ts';
import type { PublishQuestion, RevisionToPublish } from '../publish-question.ts';
import { issue } from './issue.ts';

/** The steps that a revision must pass, and how each stands. */
export function stepsOfRevision(
  article: ArticleFacts,
  revision: RevisionToPublish | null,
): RequiredStep[] {
  if (revision === null) return stepStandings(article, null);
  const { scopeDigests, content } = revision;
  return stepStandings(article, { scopeDigests, subject: subjectOf(content, article.deskSteps) });
}

/** A step that is not met: one whose signature a change has voided is another matter than one that nobody has signed. */
function unmet(question: PublishQuestion, revision: RevisionToPublish, step: RequiredStep): Issue {
  const { scope, people, signedBy } = step;
  const { article, newestPublished } = question;
  const number = String(revision.number);
  const before = article.signOffs.find(({ id }) => id === step.voided);
  // What was signed before readers last got something has done its work; this text is another.
  if (before !== undefined && before.revisionNumber > (newestPublished ?? 0)) {
    const signer = before.person?.name ?? before.guestName ?? '';
    return issue(
      `scope:${scope}`,
      'sign-off-void',
      `The ${scope} sign-off by ${signer} is of revision ${String(before.revisionNumber)}; what it covers reads differently in revision ${number}.`,
    );
  }
  const sentence =
    signedBy.length === 0
      ? `No standing ${scope} sign-off covers exactly revision ${number}.`
      : `${String(signedBy.length)} of ${String(people)} people have signed revision ${number} (${scope}).`;
  return issue(`scope:${scope}`, 'sign-off-missing', sentence);
}

/** Which signatures are missing, which no longer cover the text, and whose words nobody else has signed. */
export function signatureIssues(question: PublishQuestion, revision: RevisionToPublish): Issue[] {
  const { article } = question;
  const missing = stepsOfRevision(article, revision)
    .filter(({ met }) => !met)
    .map((step) => unmet(question, revision, step));
  const editorial = article.signOffs.filter(
    ({ scope, takenBack, digest }) =>
      scope === 'editorial' && takenBack === null && digest === revision.scopeDigests.editorial,
  );
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
