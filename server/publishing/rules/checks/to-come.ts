import type { Issue } from '#contract/problem.ts';
import { placesToCome } from '#contract/typography/to-come.ts';
import type { RevisionToPublish } from '../publish-question.ts';
import { issue } from './issue.ts';

/** Where the mark of what is still to come was left in the text: one issue for each field or block. */
export function toComeIssues(revision: RevisionToPublish, language: string): Issue[] {
  return placesToCome(revision.content, language).map(({ at, count }) =>
    issue(
      at,
      'to-come-left',
      count === 1
        ? 'Something is still to come here: TK.'
        : `Something is still to come here, ${String(count)} times: TK.`,
    ),
  );
}
