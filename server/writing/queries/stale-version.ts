import type { StaleVersion } from '#contract/api/story.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { ArticleFacts, StoryFacts } from '../rules/article-facts.ts';
import { lastChanges } from '../store/stories.ts';

async function since(
  tx: Sql,
  version: number,
  about: { storyId: string; articleId: string | null },
): Promise<StaleVersion> {
  const changes = await lastChanges(tx, about);
  return {
    version,
    changes: changes.map(({ kind, at, personId, name }) => ({
      kind,
      at: at.toISOString(),
      by: personId === null ? null : { id: personId, name: name ?? '' },
    })),
  };
}

/** What somebody needs who changes a story too late: its version now, and who did what last. */
export async function staleStory(tx: Sql, story: StoryFacts): Promise<StaleVersion> {
  return since(tx, story.version, { storyId: story.id, articleId: null });
}

/** The same of an article. */
export async function staleArticle(tx: Sql, article: ArticleFacts): Promise<StaleVersion> {
  return since(tx, article.version, { storyId: article.story.id, articleId: article.id });
}
