import type { Issue } from '#contract/problem.ts';
import { contentIssues } from './checks/content.ts';
import { commentIssues, suggestionIssues } from './checks/discussion.ts';
import { issue } from './checks/issue.ts';
import { kindIssues } from './checks/kind.ts';
import { orderIssues } from './checks/order.ts';
import { signatureIssues } from './checks/signatures.ts';
import { storyIssues } from './checks/story.ts';
import { houseStyleIssues } from './checks/house-style.ts';
import type { PublishQuestion } from './publish-question.ts';

/**
 * The one list of publish checks (DESIGN §3.10): every issue, not the first. Those of severity `error`
 * stop publication; the database refuses the same on its side.
 */
export function publishChecks(question: PublishQuestion): Issue[] {
  const { revision } = question;
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
    ...suggestionIssues(question),
    ...orderIssues(question, revision),
    ...signatureIssues(question, revision),
    ...houseStyleIssues(question.houseStyle),
  ];
}

/** Whether nothing among the issues stops publication. */
export function readyToPublish(issues: readonly Issue[]): boolean {
  return issues.every(({ severity }) => severity === 'warning');
}
