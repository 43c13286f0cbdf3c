import { leafText, leavesOf } from '#contract/body/blocks.ts';
import type { Staleness } from '#contract/api/translation.ts';
import type { Content } from '#contract/content.ts';
import type { BlockSign } from '#client/editor/block-signs.ts';

/** The word for a state, in the language of the screens. */
type Wording = (state: 'source-changed' | 'source-removed' | 'empty') => string;

/** The marks in the margin of a translation: blocks whose source moved, and blocks that wait for their words. */
export function signsOf(
  staleness: Staleness | undefined,
  own: Content,
  word: Wording,
): Readonly<Record<string, BlockSign>> {
  if (staleness === undefined) return {};
  const texts = new Map(leavesOf(own.body).map(({ id, node }) => [id, leafText(node)]));
  const signs: Record<string, BlockSign> = {};
  for (const { blockId, state } of staleness.blocks) {
    if (blockId === null) continue;
    if (state === 'source-changed') signs[blockId] = { label: word(state), tone: 'wait' };
    if (state === 'source-removed') signs[blockId] = { label: word(state), tone: 'bad' };
    if (state === 'in-line' && texts.get(blockId) === '')
      signs[blockId] = { label: word('empty'), tone: 'work' };
  }
  return signs;
}
