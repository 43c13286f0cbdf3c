import type { ArticleFacts } from '#server/writing/rules/article-facts.ts';

/**
 * Whether readers have exactly this revision, but as another form than the article has now: that a story is developing no
 * longer goes out with the same text, as a refile, which tells readers of no change.
 */
export function changesFormAlone(
  { live, form }: Pick<ArticleFacts, 'live' | 'form'>,
  revisionId: string,
): boolean {
  return live !== null && live.revisionId === revisionId && live.form !== form;
}
