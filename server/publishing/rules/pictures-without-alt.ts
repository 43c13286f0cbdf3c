import { leavesOf, textAttribute } from '#contract/body/blocks.ts';
import type { BodyJson } from '#contract/content.ts';

/** The ids of pictures that say nothing to a reader who cannot see them. */
export function picturesWithoutAlt(body: BodyJson): string[] {
  return leavesOf(body)
    .filter(({ node }) => node.type === 'image' && textAttribute(node, 'alt').trim() === '')
    .map(({ id }) => id);
}
