import { leavesOf } from '#contract/body/blocks.ts';
import type { Content } from '#contract/content.ts';
import { WORD_FIELDS } from '#contract/vocabulary.ts';

/** Who changed words, and where: block ids, or a field's name. */
export type Author = { personId: string; blocks: string[] };

/**
 * Authors with the places that the text still has; who only took words away stays an author, of no place.
 */
export function survivingPlaces(authors: readonly Author[], content: Content): Author[] {
  const places = new Set<string>([...WORD_FIELDS, ...leavesOf(content.body).map(({ id }) => id)]);
  return authors.map(({ personId, blocks }) => ({
    personId,
    blocks: blocks.filter((place) => places.has(place)),
  }));
}
