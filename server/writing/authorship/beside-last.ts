import type { Attribution } from './attribution.ts';
import type { Nested, Passage } from './passage.ts';
import { sideIn, sideOf } from './sides.ts';

/** A passage that stood right beside a stretch, before or behind it, and others with their places in both. */
export type Beside = { passage: Passage; isBefore: boolean; between: Nested[] };

/** Where a passage stood in what another makes with a stretch right beside it. */
function placeInBoth(
  { passage: last, isBefore }: Omit<Beside, 'between'>,
  other: Passage,
  { from, to }: { from: number; to: number },
): Nested {
  const side = sideOf(other, last);
  const within = (place: number): number => Math.min(to, Math.max(from, place)) - from;
  const start = isBefore ? 0 : to - from;
  const end = start + last.text.length;
  const [low, high] = isBefore ? [start, end + within(other.high)] : [within(other.low), end];
  return {
    passage: other,
    low: side === 'behind' ? end : low,
    high: side === 'ahead' ? start : high,
  };
}

/** The last passage that a person took out, when it stood right before or behind what is taken out now. */
export function besideLast(
  attribution: Attribution,
  { where, from, to, by }: { where: string; from: number; to: number; by: number },
): Beside | null {
  const { graveyard } = attribution;
  const last = graveyard.find((passage) => passage.by === by);
  // What words were put beside since may have stood on either side of them.
  if (last?.where !== where || last.low !== last.high) return null;
  const isBefore = last.high === from;
  if (!isBefore && last.low !== to) return null;
  const seam = isBefore ? from : to;
  const known = new Set(
    last.nested
      .filter((nested) => sideIn(nested, last.text.length) === 'within')
      .map(({ passage }) => passage),
  );
  const size = last.text.length + to - from;
  const between = graveyard
    .filter(
      (other) =>
        other !== last &&
        other.where === where &&
        other.low <= seam &&
        other.high >= seam &&
        !known.has(other),
    )
    .map((other) => placeInBoth({ passage: last, isBefore }, other, { from, to }))
    .filter(({ low, high }) => low > 0 || high < size);
  return { passage: last, isBefore, between };
}

function shifted(nested: readonly Nested[], by: number): Nested[] {
  return nested.map(({ passage, low, high }) => ({ passage, low: low + by, high: high + by }));
}

/** What a passage and one that stood right behind it make together. */
function joined(first: Passage, second: Passage): Passage {
  const shift = first.text.length;
  return {
    ...second,
    text: first.text + second.text,
    units: [...first.units, ...second.units],
    gone: [...first.gone, ...second.gone],
    nested: [...first.nested, ...shifted(second.nested, shift)],
    blocks: [
      ...first.blocks,
      ...second.blocks.map(({ id, from, to }) => ({ id, from: from + shift, to: to + shift })),
    ],
    begins: [...first.begins, ...second.begins.map(({ id, at }) => ({ id, at: at + shift }))],
  };
}

/** What is taken out now and the person’s last passage, which stood beside it, as one. */
export function withLast(passage: Passage, { passage: last, isBefore, between }: Beside): Passage {
  const size = passage.text.length;
  const seam = isBefore ? 'ahead' : 'behind';
  const own = passage.nested.filter((one) => sideIn(one, size) !== seam);
  const known = new Set([...own, ...between].map((nested) => nested.passage));
  const its = last.nested.filter((one) => !known.has(one.passage));
  const [first, second] = [
    { ...last, nested: its },
    { ...passage, nested: own },
  ];
  const both = isBefore ? joined(first, second) : joined(second, first);
  const nested = [...both.nested, ...between];
  return { ...both, nested, low: passage.low, high: passage.high };
}
