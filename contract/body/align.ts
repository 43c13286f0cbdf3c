import type { BodyJson } from '../content.ts';
import { leafText, type Leaf } from './blocks.ts';
import { canonicalText } from './canonical.ts';
import { wordsOf } from './tokens.ts';

/** Share of words that two blocks must have in common to count as one that was edited. */
const ALIKE = 0.6;
/** Blocks without a partner on each side up to which all pairs are compared: 160,000 small comparisons at most. */
const MOST_STRANGERS = 400;

/** Matches what has the same key; of several with one key the first with the first. */
function matchByKey(
  match: (number | null)[],
  keys: { before: readonly (string | null)[]; after: readonly (string | null)[] },
): void {
  const waiting = new Map<string, number[]>();
  const taken = new Set(match);
  keys.before.forEach((key, index) => {
    if (key === null || taken.has(index)) return;
    const queue = waiting.get(key);
    if (queue === undefined) waiting.set(key, [index]);
    else queue.push(index);
  });
  keys.after.forEach((key, index) => {
    if (key === null || match[index] !== null) return;
    match[index] = waiting.get(key)?.shift() ?? null;
  });
}

type Bag = { index: number; words: Map<string, number>; size: number };

function bagOf(leaf: Leaf, index: number): Bag {
  const found = wordsOf(leafText(leaf.node));
  const words = new Map<string, number>();
  for (const word of found) words.set(word, (words.get(word) ?? 0) + 1);
  return { index, words, size: found.length };
}

/** The blocks that have words and no partner yet. */
function bagsOf(leaves: readonly Leaf[], isAlone: (index: number) => boolean): Bag[] {
  return leaves
    .flatMap((leaf, index) => (isAlone(index) ? [bagOf(leaf, index)] : []))
    .filter(({ size }) => size > 0);
}

/** Dice's coefficient over the words: 1 for the same words, 0 for none in common. */
function likeness(left: Bag, right: Bag): number {
  let shared = 0;
  for (const [word, count] of left.words) shared += Math.min(count, right.words.get(word) ?? 0);
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}

function matchByLikeness(
  match: (number | null)[],
  before: readonly Leaf[],
  after: readonly Leaf[],
): void {
  const taken = new Set(match);
  const left = bagsOf(before, (index) => !taken.has(index));
  const right = bagsOf(after, (index) => match[index] === null);
  if (left.length > MOST_STRANGERS || right.length > MOST_STRANGERS) return;
  const pairs = right.flatMap((to) =>
    left.map((from) => ({ from: from.index, to: to.index, score: likeness(from, to) })),
  );
  const alike = pairs.filter(({ score }) => score >= ALIKE);
  const distance = ({ from, to }: { from: number; to: number }): number => Math.abs(from - to);
  alike.sort((a, b) => b.score - a.score || distance(a) - distance(b));
  const used = new Set<number>();
  for (const { from, to } of alike) {
    if (used.has(from) || match[to] !== null) continue;
    used.add(from);
    match[to] = from;
  }
}

/** What tells blocks without a word apart: all that they say of themselves but their ids. */
function silentKey({ attrs: { id: _id, ...attrs } = {} }: BodyJson): string {
  return canonicalText(attrs);
}

/**
 * Which block of a body each block of a later one is: by id; what has no partner then by equal text (by equal attributes where
 * there is none), then by words in common (copy that was pasted or imported again has new ids). For each block after: its position before, or null.
 */
export function alignLeaves(before: readonly Leaf[], after: readonly Leaf[]): (number | null)[] {
  const match: (number | null)[] = after.map(() => null);
  const idOf = ({ id }: Leaf): string | null => (id === '' ? null : id);
  matchByKey(match, { before: before.map(idOf), after: after.map(idOf) });
  const textOf = ({ node }: Leaf): string => `${node.type}\n${leafText(node) || silentKey(node)}`;
  matchByKey(match, { before: before.map(textOf), after: after.map(textOf) });
  matchByLikeness(match, before, after);
  return match;
}
