import type { Issue } from '#contract/problem.ts';
import type { RevisionToPublish } from '../publish-question.ts';
import { warning } from './issue.ts';

/** People with words in it whom the credits do not name: perhaps on purpose, so it is said and not forbidden. */
export function creditIssues({ authors, content }: RevisionToPublish): Issue[] {
  const { credits } = content;
  const named = (author: { id: string; name: string }): boolean =>
    credits.some(({ personId, name }) => personId === author.id || name === author.name);
  const missing = authors.filter((author) => !named(author)).map(({ name }) => name);
  if (credits.length === 0) {
    const sentence = 'Nobody has confirmed a credit line: readers are told no name.';
    return [warning('credits', 'credit-unconfirmed', sentence)];
  }
  if (missing.length === 0) return [];
  const who = missing.join(', ');
  const sentence = `The credit line does not name ${who}, who ${missing.length === 1 ? 'has' : 'have'} words in it.`;
  return [warning('credits', 'credit-unconfirmed', sentence)];
}
