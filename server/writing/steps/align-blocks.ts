import type { Node } from 'prosemirror-model';

/** One pair of a list of blocks and its successor: the same block by id, at these two places. */
export type Pair = { before: number; after: number };

function idOf(node: Node): string | null {
  const id: unknown = node.attrs['id'];
  return typeof id === 'string' ? id : null;
}

/** The longest rising run in a list of places, as indices into it (patience sorting, n log n). */
function longestRising(places: readonly number[]): number[] {
  const tails: number[] = [];
  const previous: number[] = [];
  places.forEach((place, index) => {
    let low = 0;
    for (let high = tails.length; low < high;) {
      const middle = (low + high) >>> 1;
      if ((places[tails[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const run: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.push(at);
  return run.reverse();
}

/** Pairs the blocks that kept their id and their order; a block that moved is left to be taken out and put in. */
export function alignBlocks(before: readonly Node[], after: readonly Node[]): Pair[] {
  const places = new Map<string, number>();
  after.forEach((node, index) => {
    const id = idOf(node);
    if (id !== null) places.set(id, index);
  });
  const common = before.flatMap((node, index): Pair[] => {
    const place = places.get(idOf(node) ?? '');
    return place === undefined ? [] : [{ before: index, after: place }];
  });
  const kept = longestRising(common.map((pair) => pair.after));
  return kept.flatMap((index) => common[index] ?? []);
}
