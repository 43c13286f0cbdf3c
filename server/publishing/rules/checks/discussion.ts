import type { Issue } from '#contract/problem.ts';
import type { PublishQuestion } from '../publish-question.ts';
import { issue } from './issue.ts';

/** Comments that block publication and are not resolved. */
export function commentIssues({ blockingThreads }: PublishQuestion): Issue[] {
  return blockingThreads.map(({ id, by, quote }) => {
    const words = quote.length > 80 ? `${quote.slice(0, 79)}…` : quote;
    const about = words === '' ? '' : ` on “${words}”`;
    return issue(
      `thread:${id}`,
      'comment-blocking',
      `A comment by ${by.name}${about} blocks publication until it is resolved.`,
    );
  });
}

/** Suggestions in the revision that nobody has decided on. */
export function suggestionIssues({ openSuggestions }: PublishQuestion): Issue[] {
  return openSuggestions.map(({ id, by }) =>
    issue(
      `suggestion:${id}`,
      'suggestion-open',
      `Nobody has decided on a suggestion by ${by.name} in this text.`,
    ),
  );
}
