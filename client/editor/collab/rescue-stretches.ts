import type { Node } from 'prosemirror-model';
import type { Mapping, StepMap } from 'prosemirror-transform';
import { editsBetween } from '#contract/body/edits.ts';

/** Places from `from` up to, not including, `to`. */
export type Stretch = { from: number; to: number };

/** What is left of a stretch once a step has been made, in the places after it. */
function through(stretch: Stretch, map: StepMap): Stretch[] {
  const left: Stretch[] = [];
  let { from } = stretch;
  let moved = 0;
  map.forEach((oldFrom, oldTo, _newFrom, newTo) => {
    if (oldTo >= from && oldFrom <= stretch.to) {
      const end = Math.min(oldFrom, stretch.to);
      if (end > from) left.push({ from: from + moved, to: end + moved });
      from = Math.max(from, oldTo);
    } else if (oldFrom > stretch.to) return;
    moved = newTo - oldTo;
  });
  if (stretch.to > from) left.push({ from: from + moved, to: stretch.to + moved });
  return left;
}

/** What steps have put into a text and not taken out again, in the places after the last of them. */
export function insertedBy(maps: readonly StepMap[]): Stretch[] {
  let stretches: Stretch[] = [];
  for (const map of maps) {
    stretches = stretches.flatMap((stretch) => through(stretch, map));
    map.forEach((_oldFrom, _oldTo, from, to) => {
      if (to > from) stretches.push({ from, to });
    });
  }
  return stretches;
}

/** A block’s running text, one UTF-16 unit for each place in it. */
export function textOf(block: Node): string {
  return block.textBetween(0, block.content.size, '', '\n');
}

/** For each unit of a text where it stood in the text that it was made from; null for what is new. */
export function cameFrom(text: string, before: string): (number | null)[] {
  const found: (number | null)[] = [];
  const edits = editsBetween(before.split(''), text.split(''));
  let from = 0;
  for (const { from: left, to, insertFrom, insertTo } of edits) {
    while (found.length < insertFrom) {
      found.push(from);
      from += 1;
    }
    while (found.length < insertTo) found.push(null);
    from = Math.max(to, left);
  }
  while (found.length < text.length) {
    found.push(from);
    from += 1;
  }
  return found;
}

/** A block that lost something on its way: which stretches of its content are not in the text any more. */
export type Loss = {
  id: string;
  node: Node;
  /** Where its content begins, in the text that it was in. */
  start: number;
  runs: Stretch[];
  /** Nothing of it is left where it stood. */
  whole: boolean;
};

type Way = {
  /** The text that holds what must not be lost, and what was put into it. */
  doc: Node;
  inserted: readonly Stretch[];
  /** The way from that text to the one on the screen. */
  mapping: Mapping;
};

function isIn(stretches: readonly Stretch[], place: number): boolean {
  return stretches.some(({ from, to }) => place >= from && place < to);
}

function lossOf(node: Node, start: number, { inserted, mapping }: Way): Loss | null {
  const id: unknown = node.attrs['id'];
  if (typeof id !== 'string') return null;
  const runs: Stretch[] = [];
  let survivors = 0;
  const size = node.isTextblock ? node.content.size : 1;
  for (let offset = 0; offset < size; offset += 1) {
    const place = node.isTextblock ? start + offset : start - 1;
    if (!mapping.mapResult(place, 1).deletedAfter) survivors += 1;
    else if (isIn(inserted, place)) {
      const last = runs.at(-1);
      if (last?.to === offset) last.to += 1;
      else runs.push({ from: offset, to: offset + 1 });
    }
  }
  return runs.length === 0 ? null : { id, node, start, runs, whole: survivors === 0 };
}

/** Every block of a text of which something that was put in does not come through, in the order of the text. */
export function lossesOn(way: Way): Loss[] {
  const losses: Loss[] = [];
  way.doc.descendants((node, position) => {
    const end = position + node.nodeSize;
    if (!way.inserted.some(({ from, to }) => from < end && to > position)) return false;
    if (!node.isTextblock && !node.isAtom) return true;
    const loss = node.isInline ? null : lossOf(node, position + 1, way);
    if (loss !== null) losses.push(loss);
    return false;
  });
  return losses;
}
