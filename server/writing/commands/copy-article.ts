import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { freshBlocks } from '../fresh-blocks.ts';
import { loadArticleFacts } from '../queries/load-article-facts.ts';
import { readContent } from '../read-content.ts';
import { demand } from '../refuse.ts';
import { mayCopy } from '../rules/abilities.ts';
import { isUnderEmbargo } from '../rules/is-under-embargo.ts';
import { updateEmbargo } from '../store/stories.ts';
import { readCopy } from '../store/working-copy.ts';
import { createStoryWithArticle } from './create-story-with-article.ts';

/**
 * Begins a new story from an article's text as it stands, on the same desk and in the same language. The
 * update note stays behind; an embargo and what the text is flagged for go along, for they are about its words
 * (DESIGN §3.7). Gives the new article's id.
 */
export async function copyArticle(
  services: Services,
  actor: Actor,
  { articleId, slugline }: { articleId: string; slugline: string },
): Promise<string> {
  return runCommand(services, { name: 'copy-article', actor }, async (command) => {
    const { tx, newId } = command;
    const article = await loadArticleFacts(tx, articleId);
    demand(mayCopy(article, actor));
    const copy = await readCopy(tx, articleId);
    if (copy === null) throw notFound();
    const { headline, standfirst, dateline, credits, body } = copy.content;
    const fresh = freshBlocks(body, newId);
    const { story } = article;
    const made = await createStoryWithArticle(command, {
      slugline,
      deskId: article.desk.id,
      language: article.language,
      createdBy: actor.personId,
      authorId: actor.personId,
      content: readContent({ headline, standfirst, dateline, credits, body: fresh }, newId),
      sectionId: article.sectionId,
      urgency: story.urgency,
      topics: story.topics,
      genre: story.genre,
      place: story.place,
      noteToEditors: story.noteToEditors,
      flags: [...new Set([...story.flags, ...article.flags])],
    });
    if (story.embargo !== null && isUnderEmbargo(article)) {
      const { until, zone } = story.embargo;
      await updateEmbargo(tx, made.storyId, { until: until ?? 'infinity', zone });
    }
    return made.articleId;
  });
}
