import type { Node } from 'prosemirror-model';
import { otherName, textBlocks, type Block, type Origins } from './rescue-origins.ts';
import { cameFrom, textOf } from './rescue-texts.ts';

/** Letters of a block that came when the block came, as they read together, and their numbers. */
type Came = { text: string; numbers: number[] };

/** Null for a block that both sides had when they began. */
function cameWith({ node, start }: Block, { numbers, firstNew, broughtBy }: Origins): Came | null {
  const beginning = numbers[start - 1] ?? -1;
  if (beginning < firstNew) return null;
  const brought = new Set(broughtBy.find((each) => each.includes(beginning)));
  const text = textOf(node);
  const came: Came = { text: '', numbers: [] };
  numbers.slice(start, start + node.content.size).forEach((number, offset) => {
    if (number < firstNew || !brought.has(number)) return;
    came.text += text[offset] ?? '';
    came.numbers.push(number);
  });
  return came;
}

/**
 * Says which letter of others’ is which of ours, where they have put back the same block as we have: both of us found it
 * deleted, and neither knew. `numbers` are those of their text, -1 for what is new in it. What was typed into the block is
 * not what came with it, and stays as many letters as were typed.
 */
export function recogniseTwins(
  numbers: readonly number[],
  { mine, theirs, origins }: { mine: Node; theirs: Node; origins: Origins },
): readonly number[] {
  const others = textBlocks(theirs).filter(({ start }) => numbers[start - 1] === -1);
  if (others.length === 0) return numbers;
  const found = [...numbers];
  for (const block of textBlocks(mine)) {
    const twin = others.find(({ id }) => id === block.id || id === otherName(block.id));
    const came = twin === undefined ? null : cameWith(block, origins);
    if (twin === undefined || came === null) continue;
    cameFrom(textOf(twin.node), came.text).forEach((origin, offset) => {
      const number = origin === null ? undefined : came.numbers[origin];
      const place = twin.start + offset;
      if (number !== undefined && found[place] === -1) found[place] = number;
    });
  }
  return found;
}
