import type { Issue } from '#contract/problem.ts';
import type { PublishQuestion, RevisionToPublish } from '../publish-question.ts';
import { issue, when } from './issue.ts';

/** Whether readers have seen this revision or a later one. */
export function orderIssues(
  { article, newestPublished }: PublishQuestion,
  revision: RevisionToPublish,
): Issue[] {
  return [
    ...when(
      newestPublished !== null && revision.number < newestPublished,
      issue(
        'revisionId',
        'older-than-live',
        `Readers have seen revision ${String(newestPublished)}; this is revision ${String(revision.number)}.`,
      ),
    ),
    ...when(
      article.live?.revisionId === revision.id,
      issue('revisionId', 'nothing-new', 'This revision is live already.'),
    ),
  ];
}
