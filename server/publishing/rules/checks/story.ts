import type { Issue } from '#contract/problem.ts';
import { holdsRight } from '#server/kit/actor.ts';
import { isUnderEmbargo } from '#server/writing/rules/is-under-embargo.ts';
import type { PublishQuestion } from '../publish-question.ts';
import { issue, warning, when } from './issue.ts';

/** What the story’s state and the asker’s rights say. */
export function storyIssues({ actor, article, kind }: PublishQuestion): Issue[] {
  const { story } = article;
  return [
    ...when(
      !holdsRight(actor, `publish-${kind}`, article.desk.id),
      issue(
        'kind',
        'right-missing',
        `You may not publish a ${kind} on the ${article.desk.name} desk.`,
      ),
    ),
    ...when(story.killed !== null, issue('story', 'story-killed', 'The story was killed.')),
    ...when(
      story.merged !== null,
      issue('story', 'story-merged', 'The story was merged into another one; that one goes out.'),
    ),
    ...when(
      story.spikedAt !== null,
      issue('story', 'story-spiked', 'The story is spiked; restore it first.'),
    ),
    ...when(
      isUnderEmbargo(article),
      issue(
        'story.embargo',
        'embargoed',
        'The story is under embargo; nothing of it goes out before then.',
      ),
    ),
    ...when(
      article.slug === '',
      issue('slug', 'slug-missing', 'The article needs a slug for its address.'),
    ),
    ...when(
      article.sectionId === null,
      warning(
        'sectionId',
        'section-missing',
        'It has no section: readers will find it on the front page only.',
      ),
    ),
  ];
}
