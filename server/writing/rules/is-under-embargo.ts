import type { ArticleFacts } from './article-facts.ts';

/** Whether nothing of the article's story may reach readers yet (DESIGN §3.7). */
export function isUnderEmbargo({ now, story }: Pick<ArticleFacts, 'now' | 'story'>): boolean {
  const { embargo } = story;
  return embargo !== null && (embargo.until === null || embargo.until > now);
}
