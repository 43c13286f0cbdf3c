import type { Issue } from '#contract/problem.ts';
import { unbalancedQuotes } from '#contract/typography/unbalanced-quotes.ts';
import type { RevisionToPublish } from '../publish-question.ts';
import { issue } from './issue.ts';

/** Where nobody can tell who says what, because a quotation does not end or never began. */
export function quoteIssues(revision: RevisionToPublish, language: string): Issue[] {
  return unbalancedQuotes(revision.content, language).map(({ at, mark }) =>
    issue(at, 'quotes-unbalanced', `The quotation mark ${mark} has no other to go with it.`),
  );
}
