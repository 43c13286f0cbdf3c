import type { z } from 'zod';
import type { newStoryBody } from '#contract/api/story.ts';
import type { Actor } from '#server/kit/actor.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { readContent } from '../read-content.ts';
import { demandNewStory } from './demand-new-story.ts';
import { beginFromTemplate } from './begin-from-template.ts';
import { createStoryWithArticle } from './create-story-with-article.ts';

/**
 * Begins a story on a desk with an article in one language: empty, or from one of the desk's templates. What is said here comes
 * before what the template says. Gives the article's id.
 */
export async function createStory(
  services: Services,
  actor: Actor,
  story: z.output<typeof newStoryBody>,
): Promise<string> {
  const { deskId, language, slugline, headline, templateId, ...said } = story;
  const content = readContent(headline === '' ? {} : { headline }, services.newId);
  return runCommand(services, { name: 'create-story', actor }, async (command) => {
    await demandNewStory(command.tx, actor, { deskId, language });
    const wish = { deskId, language, slugline };
    const begun =
      templateId === undefined || templateId === null
        ? { content }
        : await beginFromTemplate(command, { ...wish, templateId }, content);
    const own = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    const { articleId } = await createStoryWithArticle(command, {
      ...begun,
      ...own,
      ...wish,
      createdBy: actor.personId,
      authorId: actor.personId,
    });
    return articleId;
  });
}
