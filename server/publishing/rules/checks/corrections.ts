import { isPassage, passagesOf } from '#contract/facts/passages.ts';
import type { Issue } from '#contract/problem.ts';
import type { PublishQuestion, RevisionToPublish } from '../publish-question.ts';
import { issue, when } from './issue.ts';

/**
 * Whether corrections reach readers with signed words alone (DESIGN §3.2): what was is a passage of something that they have
 * had, what is now one of the revision that goes live. Nothing is now where the words were taken out.
 */
export function correctionIssues(
  { kind, corrections, published }: PublishQuestion,
  revision: RevisionToPublish,
): Issue[] {
  if (kind !== 'correction' || corrections === null || corrections.length === 0) return [];
  const signed = passagesOf(revision.content);
  return corrections.flatMap(({ was, now }, index) => [
    ...when(
      !isPassage(published, was),
      issue(
        `corrections[${String(index)}].was`,
        'correction-not-signed',
        'Readers never had these words: quote what was published, in whole words.',
      ),
    ),
    ...when(
      now !== '' && !isPassage(signed, now),
      issue(
        `corrections[${String(index)}].now`,
        'correction-not-signed',
        'These words are not in the text that was signed: quote it, in whole words.',
      ),
    ),
  ]);
}
