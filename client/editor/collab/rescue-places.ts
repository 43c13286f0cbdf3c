import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';

/** A block and where it stands. */
export type Found = { node: Node; at: number };

/** The first block with an id. */
export function blockWithId(doc: Node, id: string): Found | null {
  let found: Found | null = null;
  doc.descendants((node, at) => {
    if (found === null && node.attrs['id'] === id) found = { node, at };
    return found === null && !node.isTextblock;
  });
  return found;
}

/** All places of each block id. */
export function placesOfIds(doc: Node): Map<string, number[]> {
  const places = new Map<string, number[]>();
  doc.descendants((node, at) => {
    const id: unknown = node.attrs['id'];
    if (typeof id === 'string') places.set(id, [...(places.get(id) ?? []), at]);
    return !node.isTextblock;
  });
  return places;
}

/** How much of the surroundings of a passage is compared, in UTF-16 units. */
const SURROUNDINGS = 32;

function sharedLength(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}

/** All places of a piece in a text. */
function occurrences(text: string, piece: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + 1)) found.push(at);
  return found;
}

/** Where in another form of a text a passage belongs, by what stood before and behind it. */
export function placeByWords(text: string, before: string, after: string): number {
  const score = (at: number): number =>
    sharedLength(after.slice(0, SURROUNDINGS), text.slice(at)) * 1_000 -
    Math.abs(at - before.length);
  const best = (places: readonly number[]): number | undefined =>
    [...places].sort((left, right) => score(right) - score(left))[0];
  for (let length = Math.min(SURROUNDINGS, before.length); length > 0; length -= 1) {
    const place = best(occurrences(text, before.slice(-length)).map((at) => at + length));
    if (place !== undefined) return place;
  }
  for (let length = Math.min(SURROUNDINGS, after.length); length > 0; length -= 1) {
    const place = best(occurrences(text, after.slice(0, length)));
    if (place !== undefined) return place;
  }
  return Math.min(before.length, text.length);
}

/** Takes a block out, and what would be empty without it; leaves it when its container cannot do without. */
export function removeBlock(fix: Transform, position: number): void {
  let $at = fix.doc.resolve(position);
  while ($at.parent.childCount === 1 && $at.depth > 0) $at = fix.doc.resolve($at.before());
  const { parent, nodeAfter } = $at;
  const index = $at.index();
  if (nodeAfter === null || !parent.canReplace(index, index + 1)) return;
  fix.delete($at.pos, $at.pos + nodeAfter.nodeSize);
}
