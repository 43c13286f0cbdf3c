import type { FactKind } from '../vocabulary.ts';
import type { Word } from './read-words.ts';

/**
 * Something a reader could hold the newsroom to. `key` is alike for what means the same (`1,200` and `1 200`); the words that
 * say it are `from` to before `to` in the sentence's words.
 */
export type Fact = {
  kind: FactKind;
  key: string;
  from: number;
  to: number;
  /** Counts only when something stronger takes its place: “a” for “seven”. */
  weak?: boolean;
};

/** A fact that a sentence stated and does not state any more. `now` is what stands in its place; empty for nothing. */
export type LostFact = { kind: FactKind; key: string; was: string; now: string };

/** Which words of a sentence are spoken for; filled by whoever reads dates, then numbers, then names. */
export type Reading = { words: readonly Word[]; facts: Fact[]; taken: boolean[] };

/** Adds a fact and takes its words. */
export function take(reading: Reading, fact: Fact): void {
  reading.facts.push(fact);
  for (let at = fact.from; at < fact.to; at += 1) reading.taken[at] = true;
}
