import type { PublicationKind } from '#contract/vocabulary.ts';
import type { Command } from '#server/kit/run-command.ts';

/** The outbox topic under which every publication, withdrawal and kill is announced. */
export const ARTICLE_PUBLISHED = 'article-published';

/** Promises the news of a publication to whoever renders, lists or translates: it happens if this commits. */
export async function announce(
  command: Command,
  news: { articleId: string; kind: PublicationKind },
): Promise<void> {
  await command.promise(ARTICLE_PUBLISHED, news.articleId, news);
}
