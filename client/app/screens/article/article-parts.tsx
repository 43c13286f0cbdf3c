import type { ArticleParts } from '#client/features/writing/article/parts.ts';

/**
 * What the other rooms put into the article’s frame: each room’s feature gets the open article as properties,
 * because features never import one another.
 */
export const articleParts: ArticleParts = {};
