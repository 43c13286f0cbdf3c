import type { Issue } from '#contract/problem.ts';
import { contentIssues } from './checks/content.ts';
import { correctionIssues } from './checks/corrections.ts';
import { creditIssues } from './checks/credits.ts';
import { commentIssues, suggestionIssues } from './checks/discussion.ts';
import { issue } from './checks/issue.ts';
import { kindIssues } from './checks/kind.ts';
import { linkIssues } from './checks/links.ts';
import { noteIssues } from './checks/note.ts';
import { orderIssues } from './checks/order.ts';
import { pictureIssues } from './checks/pictures.ts';
import { quoteIssues } from './checks/quotes.ts';
import { signatureIssues } from './checks/signatures.ts';
import { storyIssues } from './checks/story.ts';
import { toComeIssues } from './checks/to-come.ts';
import { houseStyleIssues } from './checks/house-style.ts';
import { withOverride } from './may-override.ts';
import type { PublishQuestion } from './publish-question.ts';

function allIssues(question: PublishQuestion): Issue[] {
  const { article, revision } = question;
  const always = [...storyIssues(question), ...commentIssues(question), ...kindIssues(question)];
  if (revision === null) {
    return [
      ...always,
      issue('revisionId', 'no-revision', 'Nothing has been submitted or saved as a revision yet.'),
    ];
  }
  return [
    ...always,
    ...contentIssues(question, revision),
    ...noteIssues(question, revision),
    ...correctionIssues(question, revision),
    ...suggestionIssues(question),
    ...orderIssues(question, revision),
    ...signatureIssues(question, revision),
    ...pictureIssues(revision, question.today),
    ...quoteIssues(revision, article.language),
    ...toComeIssues(revision, article.language),
    ...linkIssues(question.links),
    ...creditIssues(revision),
    ...houseStyleIssues(question.houseStyle),
  ];
}

/**
 * The one list of publish checks (DESIGN §3.10): every issue, not the first, each with who may override it. Those of
 * severity `error` stop publication; the database refuses what it can know on its side.
 */
export function publishChecks(question: PublishQuestion): Issue[] {
  const { actor, article } = question;
  return allIssues(question).map((found) => withOverride(found, actor, article.desk.id));
}

/** Whether nothing among the issues stops publication. */
export function readyToPublish(issues: readonly Issue[]): boolean {
  return issues.every(({ severity }) => severity === 'warning');
}
