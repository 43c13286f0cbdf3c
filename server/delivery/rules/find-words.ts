import { LEAST_LETTERS, type TellingWords } from './telling-words.ts';

const BASE = 31;

/** The base to the power of the window, for taking the first letter of a window out of its sum. */
function lastPower(): number {
  let power = 1;
  for (let n = 1; n < LEAST_LETTERS; n += 1) power = Math.imul(power, BASE);
  return power;
}

const POWER = lastPower();

function sumOf(text: string): number {
  let sum = 0;
  for (let n = 0; n < LEAST_LETTERS; n += 1) sum = (Math.imul(sum, BASE) + text.charCodeAt(n)) | 0;
  return sum;
}

/** Looks through texts for many sentences at once: each letter is read once, however many sentences there are (Rabin and Karp). */
export class Finder {
  readonly #bySum = new Map<number, TellingWords[]>();

  constructor(sentences: readonly TellingWords[]) {
    for (const sentence of sentences) {
      const sum = sumOf(sentence.folded);
      const same = this.#bySum.get(sum);
      if (same === undefined) this.#bySum.set(sum, [sentence]);
      else same.push(sentence);
    }
  }

  /** The sentences that a folded text has. */
  in(text: string): Set<TellingWords> {
    const found = new Set<TellingWords>();
    if (text.length < LEAST_LETTERS || this.#bySum.size === 0) return found;
    let sum = sumOf(text);
    for (let from = 0; ; from += 1) {
      for (const sentence of this.#bySum.get(sum) ?? []) {
        if (text.startsWith(sentence.folded, from)) found.add(sentence);
      }
      const next = from + LEAST_LETTERS;
      if (next >= text.length) return found;
      const rest = (sum - Math.imul(text.charCodeAt(from), POWER)) | 0;
      sum = (Math.imul(rest, BASE) + text.charCodeAt(next)) | 0;
    }
  }
}
