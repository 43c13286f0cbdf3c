/** A sentence that only one side has, with the place it stands in. */
export type Placed = { place: string; words: readonly { key: string }[] };

/** Share of words in common from which on a sentence is another one, edited. */
const ALIKE = 0.34;
/** Pairs that are compared at most; in longer texts only those within one place. */
const MOST_PAIRS = 60_000;

/** “Hommes” is much like “homme”: up to two letters of an ending are left out. */
function stemOf(key: string): string {
  return key.slice(0, Math.max(4, key.length - 2));
}

function bagOf({ words }: Placed): Map<string, number> {
  const bag = new Map<string, number>();
  for (const { key } of words) {
    const stem = stemOf(key);
    bag.set(stem, (bag.get(stem) ?? 0) + 1);
  }
  return bag;
}

/** Dice’s coefficient over the words, 0 to 1. */
function likeness(left: Placed, right: Placed, bags: Map<Placed, Map<string, number>>): number {
  const [a, b] = [bags.get(left), bags.get(right)];
  if (a === undefined || b === undefined) return 0;
  let shared = 0;
  for (const [key, count] of a) shared += Math.min(count, b.get(key) ?? 0);
  return (2 * shared) / Math.max(1, left.words.length + right.words.length);
}

/**
 * Which sentence each former one became: those most alike first, of the same place before others. Null for one that is
 * gone.
 */
export function alignSentences<Item extends Placed>(
  before: readonly Item[],
  after: readonly Item[],
): Map<Item, Item> {
  const bags = new Map<Placed, Map<string, number>>();
  for (const item of [...before, ...after]) bags.set(item, bagOf(item));
  const withinPlaces = before.length * after.length > MOST_PAIRS;
  const pairs = before.flatMap((was) =>
    after
      .filter((is) => !withinPlaces || is.place === was.place)
      .map((is) => {
        const same = is.place === was.place ? 0.15 : 0;
        return { was, is, score: likeness(was, is, bags), same };
      }),
  );
  const alike = pairs.filter(({ score, same }) => score + same >= ALIKE);
  alike.sort((a, b) => b.score + b.same - a.score - a.same);
  const became = new Map<Item, Item>();
  const taken = new Set<Item>();
  for (const { was, is } of alike) {
    if (became.has(was) || taken.has(is)) continue;
    became.set(was, is);
    taken.add(is);
  }
  return became;
}
