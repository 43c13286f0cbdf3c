import type { z } from 'zod';
import type { newStoryBody } from '#contract/api/story.ts';
import type { Actor } from '#server/kit/actor.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { readContent } from '../read-content.ts';
import { demand } from '../refuse.ts';
import { mayBeginStory } from '../rules/may-begin-story.ts';
import { newsroomLanguages } from '../store/stories.ts';
import { createStoryWithArticle } from './create-story-with-article.ts';

/** Begins a story on a desk with an empty article in one language. Gives the article's id. */
export async function createStory(
  services: Services,
  actor: Actor,
  story: z.output<typeof newStoryBody>,
): Promise<string> {
  const { deskId, language, headline, ...rest } = story;
  const content = readContent(headline === '' ? {} : { headline }, services.newId);
  return runCommand(services, { name: 'create-story', actor }, async (command) => {
    const languages = await newsroomLanguages(command.tx);
    demand(mayBeginStory(actor, { deskId, language, languages }));
    const { articleId } = await createStoryWithArticle(command, {
      ...rest,
      deskId,
      language,
      content,
      createdBy: actor.personId,
      authorId: actor.personId,
    });
    return articleId;
  });
}
