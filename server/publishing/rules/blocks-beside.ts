import { blocksOf } from '#contract/body/blocks.ts';
import type { Content } from '#contract/content.ts';
import type { BlockBeside } from './changed-facts.ts';

function textsOf(content: Content | null): Map<string, string> {
  const texts = new Map<string, string>();
  if (content === null) return texts;
  texts.set('headline', content.headline);
  texts.set('standfirst', content.standfirst);
  texts.set('dateline', content.dateline);
  for (const block of blocksOf(content.body)) texts.set(block.id, block.text);
  return texts;
}

/** Every field and block of two contents side by side, by block id; what only one of them has is null in the other. */
export function blocksBeside(before: Content | null, after: Content): BlockBeside[] {
  const was = textsOf(before);
  const is = textsOf(after);
  const ids = new Set([...is.keys(), ...was.keys()]);
  return [...ids].map((id) => ({ id, before: was.get(id) ?? null, after: is.get(id) ?? null }));
}

/** The ids of blocks and fields that read differently. */
export function changedIds(blocks: readonly BlockBeside[]): string[] {
  return blocks.filter(({ before, after }) => before !== after).map(({ id }) => id);
}

/** About how many words differ: those that only one side has, counted as a bag. */
export function countChangedWords(blocks: readonly BlockBeside[]): number {
  const count = new Map<string, number>();
  for (const { before, after } of blocks) {
    for (const word of (before ?? '').split(/\s+/)) count.set(word, (count.get(word) ?? 0) - 1);
    for (const word of (after ?? '').split(/\s+/)) count.set(word, (count.get(word) ?? 0) + 1);
  }
  count.delete('');
  return [...count.values()].reduce((sum, n) => sum + Math.abs(n), 0);
}
