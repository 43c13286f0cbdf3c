import type { Node } from 'prosemirror-model';
import { editsBetween } from '#contract/body/edits.ts';

/** A block’s running text, one UTF-16 unit for each place in it. */
export function textOf(block: Node): string {
  return block.textBetween(0, block.content.size, '', '\n');
}

/** For each unit of a text where it stood in the text that it was made from; null for what is new. */
export function cameFrom(text: string, before: string): (number | null)[] {
  const found: (number | null)[] = [];
  let from = 0;
  for (const edit of editsBetween(before.split(''), text.split(''))) {
    for (; found.length < edit.insertFrom; from += 1) found.push(from);
    while (found.length < edit.insertTo) found.push(null);
    from = edit.to;
  }
  for (; found.length < text.length; from += 1) found.push(from);
  return found;
}

/** Places from `from` up to, not including, `to`. */
export type Stretch = { from: number; to: number };

/** The stretches of a text in which something holds for every place. */
export function stretchesWhere(length: number, holds: (at: number) => boolean): Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < length; at += 1) {
    if (!holds(at)) continue;
    const last = found.at(-1);
    if (last?.to === at) last.to += 1;
    else found.push({ from: at, to: at + 1 });
  }
  return found;
}
