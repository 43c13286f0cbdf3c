import { inlineText, leafText, leavesOf, textAttribute } from '../body/blocks.ts';
import type { BodyJson, Content } from '../content.ts';
import type { BlockBeside } from './changed-facts.ts';
import { quotationsIn } from './quotations.ts';

/** A pull quote is a quotation, with marks of its own or without. */
function readText(node: BodyJson): string {
  const words = inlineText(node);
  if (node.type !== 'pullQuote' || quotationsIn(words).length > 0) return leafText(node);
  return `“${words}”\n${textAttribute(node, 'attribution')}`.trim();
}

function textsOf(content: Content | null): Map<string, string> {
  const texts = new Map<string, string>();
  if (content === null) return texts;
  texts.set('headline', content.headline);
  texts.set('standfirst', content.standfirst);
  texts.set('dateline', content.dateline);
  for (const { id, node } of leavesOf(content.body)) texts.set(id, readText(node));
  return texts;
}

/** Every field and block of two contents side by side, by block id; what only one of them has is null in the other. */
export function blocksBeside(before: Content | null, after: Content): BlockBeside[] {
  const was = textsOf(before);
  const is = textsOf(after);
  const ids = new Set([...is.keys(), ...was.keys()]);
  return [...ids].map((id) => ({ id, before: was.get(id) ?? null, after: is.get(id) ?? null }));
}

/** About how many words differ: those that only one side has, counted as a bag. */
export function countChangedWords(blocks: readonly Omit<BlockBeside, 'id'>[]): number {
  const count = new Map<string, number>();
  for (const { before, after } of blocks) {
    for (const word of (before ?? '').split(/\s+/)) count.set(word, (count.get(word) ?? 0) - 1);
    for (const word of (after ?? '').split(/\s+/)) count.set(word, (count.get(word) ?? 0) + 1);
  }
  count.delete('');
  return [...count.values()].reduce((sum, n) => sum + Math.abs(n), 0);
}
