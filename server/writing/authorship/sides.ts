import type { Nested, Passage } from './passage.ts';

/** On which side of a stretch a passage stands, or that it stands within. */
type Side = 'ahead' | 'within' | 'behind';

/** A passage that stood in or right beside what is back, with its places counted from some text’s beginning. */
export type Returned = Nested & { side: Side };

/** On which side of a stretch of so many units such a passage stands. */
export function sideIn({ low, high }: Nested, size: number): Side {
  if (high === 0) return 'ahead';
  return low === size ? 'behind' : 'within';
}

const OPPOSITE = { ahead: 'behind', within: 'within', behind: 'ahead' } as const;

/** On which side of a passage another one stood; null when nobody knows. The one taken out last says so. */
export function sideOf(other: Passage, passage: Passage): Side | null {
  const own = passage.nested.find((nested) => nested.passage === other);
  if (own !== undefined) return sideIn(own, passage.text.length);
  const its = other.nested.find((nested) => nested.passage === passage);
  return its === undefined ? null : OPPOSITE[sideIn(its, other.text.length)];
}

/** Passages in a stretch of the text that they are counted from; beside it stands what stood before or behind. */
export function nestedOfPart(nested: readonly Nested[], from: number, to: number): Nested[] {
  return nested
    .filter(({ low, high }) => high <= from || low >= to || (low >= from && high <= to))
    .map(({ passage, low, high }) => {
      const within = (place: number): number => Math.min(to, Math.max(from, place)) - from;
      return { passage, low: within(low), high: within(high) };
    });
}

/** What others know of a passage that leaves the graveyard, they know of what stays of it from now on. */
export function handOn(
  graveyard: readonly Passage[],
  gone: Passage,
  rest: readonly Passage[],
): void {
  for (const other of graveyard) {
    if (!other.nested.some(({ passage }) => passage === gone)) continue;
    other.nested = other.nested.flatMap((nested) =>
      nested.passage === gone ? rest.map((passage) => ({ ...nested, passage })) : [nested],
    );
  }
}

/** The passages that stood right before or behind one as they themselves know, for so many units of it. */
export function besideIt(
  graveyard: readonly Passage[],
  passage: Passage,
  size: number,
): Returned[] {
  return graveyard.flatMap((other) => {
    const its = other.nested.find((nested) => nested.passage === passage);
    const side = its === undefined ? 'within' : OPPOSITE[sideIn(its, other.text.length)];
    if (side === 'within') return [];
    const place = side === 'ahead' ? 0 : size;
    return [{ passage: other, low: place, high: place, side }];
  });
}
