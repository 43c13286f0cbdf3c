import type { Issue } from '#contract/problem.ts';
import type { PublishIssue } from '#contract/vocabulary.ts';

/** Something that stops publication, and where. */
export function issue(at: string, code: PublishIssue, message: string): Issue {
  return { at, code, message, severity: 'error' };
}

/** Something to know before publication, and where. */
export function warning(at: string, code: PublishIssue, message: string): Issue {
  return { at, code, message, severity: 'warning' };
}

/** The issue, when the condition holds. */
export function when(condition: boolean, found: Issue): Issue[] {
  return condition ? [found] : [];
}
