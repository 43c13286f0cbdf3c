import { quotedFacts } from '#contract/facts/quoted-facts.ts';
import type { Issue } from '#contract/problem.ts';
import type { PublishQuestion } from '../publish-question.ts';
import { issue, when } from './issue.ts';

/** Whether the chosen kind fits what changed and what came before. */
export function kindIssues({ article, kind, corrections, changedFacts }: PublishQuestion): Issue[] {
  const published = article.lastPublication !== null;
  const changed = quotedFacts(
    changedFacts.flatMap(({ facts }) => facts),
    'en',
  ).join(', ');
  return [
    ...when(
      kind === 'initial' && published,
      issue(
        'kind',
        'kind-initial-taken',
        'Readers have seen this article before: say what this is to them.',
      ),
    ),
    ...when(
      kind !== 'initial' && !published,
      issue('kind', 'kind-initial-needed', 'The first publication is an initial one.'),
    ),
    ...when(
      article.live?.form === 'flash' &&
        article.form !== 'flash' &&
        (kind === 'refile' || kind === 'clarification'),
      issue(
        'kind',
        'text-after-flash',
        'Readers have a flash: the text that follows it is an update, with a note, or a correction.',
      ),
    ),
    ...when(
      kind === 'correction' && corrections?.length === 0,
      issue(
        'corrections',
        'correction-missing',
        'A correction says what was wrong and what is right.',
      ),
    ),
    ...when(
      kind === 'refile' && changedFacts.length > 0,
      issue(
        'kind',
        'refile-changes-facts',
        `Readers were told ${changed}; a refile would change that without a word.`,
      ),
    ),
  ];
}
