import { saysHeadlineAlone } from '#contract/body/headline-alone.ts';
import type { Issue } from '#contract/problem.ts';
import { NOTED_KINDS, type LiveKind } from '#contract/vocabulary.ts';
import type { PublishQuestion, RevisionToPublish } from '../publish-question.ts';
import { issue, warning, when } from './issue.ts';

const NOTED: readonly LiveKind[] = NOTED_KINDS;

/** What the revision itself lacks. */
export function contentIssues(question: PublishQuestion, revision: RevisionToPublish): Issue[] {
  const { content } = revision;
  const note = content.updateNote.trim();
  const isFlash = question.article.form === 'flash';
  return [
    ...when(
      content.headline.trim() === '',
      issue('headline', 'headline-missing', 'There is no headline.'),
    ),
    ...when(question.bodyIsEmpty && !isFlash, issue('body', 'body-missing', 'There is no text.')),
    ...when(
      isFlash && !saysHeadlineAlone(content),
      issue(
        'form',
        'flash-with-text',
        'A flash is a headline alone, and this has more: call it developing, or a full report.',
      ),
    ),
    ...when(
      NOTED.includes(question.kind) && note === '',
      issue(
        'updateNote',
        'note-missing',
        `A ${question.kind} tells readers what changed: write the public note, then have it signed.`,
      ),
    ),
    ...when(
      question.sourceMoved,
      issue('source', 'source-moved', 'The source has changed since it was translated.'),
    ),
    ...when(
      question.sourceIncomplete && !question.sourceMoved,
      warning('source', 'source-moved', 'The source says more than the translation does.'),
    ),
  ];
}
