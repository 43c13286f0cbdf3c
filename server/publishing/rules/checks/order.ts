import type { Issue } from '#contract/problem.ts';
import { changesFormAlone } from '../changes-form-alone.ts';
import type { PublishQuestion, RevisionToPublish } from '../publish-question.ts';
import { issue, when } from './issue.ts';

/** Whether readers have seen this revision or a later one. */
export function orderIssues(
  { article, kind, newestPublished }: PublishQuestion,
  revision: RevisionToPublish,
): Issue[] {
  const formAlone = changesFormAlone(article, revision.id);
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
      article.live?.revisionId === revision.id && !(formAlone && kind === 'refile'),
      issue(
        'revisionId',
        'nothing-new',
        formAlone
          ? 'This revision is live already: as another form the same text goes out as a refile.'
          : 'This revision is live already.',
      ),
    ),
  ];
}
