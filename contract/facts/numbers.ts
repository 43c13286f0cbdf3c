import { take, type Reading } from './fact.ts';
import { arabicStems } from './letters.ts';
import type { Word } from './read-words.ts';
import { numberWordsOf, type NumberWords } from './words/number-words.ts';
import { PER_HUNDRED, UNIT_OF } from './words/units.ts';

type Parsed = { value: number | string; to: number };

/** What a number in digits is worth: which sign groups and which begins the decimals is a matter of the language. */
function valueOfDigits(text: string, primary: string): number | string {
  const plain = text.replace(/[\u00a0\u202f\u2009 ’'٬]/gu, '').replace(/٫/gu, '.');
  if (/[:/]/u.test(plain)) return plain;
  const groups = primary === 'en' || primary === 'ar' ? ',' : '.';
  const decimals = groups === ',' ? '.' : ',';
  const grouped = new RegExp(`^\\d{1,3}(?:[${groups}]\\d{3})+(?:[${decimals}]\\d+)?$`, 'u');
  if (grouped.test(plain)) {
    return Number(plain.replaceAll(groups, '').replace(decimals, '.'));
  }
  const points = plain.replace(/[^.,]/gu, '').length;
  if (points > 1) {
    const thousands = /^\d{1,3}(?:[.,]\d{3})+$/u.test(plain);
    return thousands ? Number(plain.replace(/[.,]/gu, '')) : plain;
  }
  return Number(plain.replace(',', '.'));
}

class NumberReader {
  readonly #words: readonly Word[];
  readonly #by: NumberWords;
  readonly #primary: string;

  constructor(words: readonly Word[], primary: string) {
    this.#words = words;
    this.#by = numberWordsOf(primary);
    this.#primary = primary;
  }

  #lookUp(map: ReadonlyMap<string, number>, at: number, isFirst: boolean): number | undefined {
    const word = this.#words[at];
    if (word === undefined || (!isFirst && !word.joined)) return undefined;
    const stems = this.#primary === 'ar' ? arabicStems(word.key) : [word.key];
    for (const stem of stems) {
      const value = map.get(stem);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** Whether a number below a hundred may follow one that was read already: twenty-two, soixante-dix, ثلاثة عشر. */
  #mayAdd(current: number, value: number): boolean {
    if (current === 0) return true;
    const rest = current % 100;
    if (this.#primary === 'ar') {
      return (rest > 0 && rest < 10 && value >= 10 && value < 100) || current % 10 ** 2 === 0;
    }
    if (rest === 0) return value < 100;
    const isScore = this.#primary === 'fr' && (rest === 60 || rest === 80);
    return rest % 10 === 0 && (value < 10 || (isScore && value < 20));
  }

  /** A written-out number that begins at a word; null when none does. */
  written(from: number): Parsed | null {
    let [total, current, at, found] = [0, 0, from, false];
    for (; at < this.#words.length; at += 1) {
      const isFirst = at === from;
      const small = this.#lookUp(this.#by.small, at, isFirst);
      const scale = this.#lookUp(this.#by.scales, at, isFirst);
      const isFourTwenty = small === 20 && this.#primary === 'fr' && current % 100 === 4;
      if (small !== undefined && isFourTwenty) current += 76;
      else if (scale !== undefined && (small === undefined || current > 0)) {
        if (scale === 100) current = Math.max(1, current) * 100;
        else [total, current] = [total + Math.max(1, current) * scale, 0];
      } else if (small !== undefined && this.#mayAdd(current, small)) current += small;
      else if (!found || !this.#joins(at)) break;
      else continue;
      found = true;
    }
    return found ? { value: total + current, to: at } : null;
  }

  /** A joiner stands between two parts of one number: “hundred and five”, “vingt et un”. */
  #joins(at: number): boolean {
    const word = this.#words[at];
    if (word === undefined || !word.joined || !this.#by.joiners.has(word.key)) return false;
    if (this.#lookUp(this.#by.small, at - 1, true) === undefined) {
      const scale = this.#lookUp(this.#by.scales, at - 1, true) ?? 0;
      if (scale < 100) return false;
    }
    return (
      this.#lookUp(this.#by.small, at + 1, false) !== undefined ||
      ['un', 'une'].includes(this.#words[at + 1]?.key ?? '')
    );
  }

  /** A number in digits with the scale that follows: 14.2 million. */
  inDigits(from: number): Parsed | null {
    const word = this.#words[from];
    if (word?.digits !== true) return null;
    const value = valueOfDigits(word.key, this.#primary);
    let [to, factor] = [from + 1, 1];
    let scale = this.#lookUp(this.#by.scales, to, false);
    while (scale !== undefined) {
      factor *= scale;
      to += 1;
      scale = this.#lookUp(this.#by.scales, to, false);
    }
    return { value: typeof value === 'number' ? value * factor : value, to };
  }

  ordinal(from: number): Parsed | null {
    const word = this.#words[from];
    if (word === undefined) return null;
    const next = this.#words[from + 1];
    const ending = /^(?:st|nd|rd|th|er|re|e|ème|eme|nde)$/u;
    if (word.digits && next !== undefined && next.from === word.to && ending.test(next.key)) {
      return { value: `#${word.key}`, to: from + 2 };
    }
    const bare = /^[وبل]/u.test(word.key) ? word.key.slice(1) : word.key;
    const written = this.#by.ordinals.get(word.key) ?? this.#by.ordinals.get(bare);
    return written === undefined ? null : { value: `#${String(written)}`, to: from + 1 };
  }

  part(from: number, before: number | null): Parsed | null {
    const word = this.#words[from];
    if (word === undefined) return null;
    const stems = this.#primary === 'ar' ? arabicStems(word.key) : [word.key];
    const part = stems.map((stem) => this.#by.parts.get(stem)).find((found) => found !== undefined);
    if (part === undefined) return null;
    const value = typeof part === 'number' ? part * (before ?? 1) : part;
    return { value, to: from + 1 };
  }

  isWeak(at: number): boolean {
    return this.#by.weak.has(this.#words[at]?.key ?? '');
  }

  /** The unit that stands behind a number, and where it ends. */
  unitAt(at: number): { unit: string; to: number } {
    const [first, second] = [this.#words[at], this.#words[at + 1]];
    if (first?.joined !== true) return { unit: '', to: at };
    if (second !== undefined && PER_HUNDRED.has(`${first.key} ${second.key}`)) {
      return { unit: '%', to: at + 2 };
    }
    const hasOf = ["d'", 'de', 'من'].includes(first.key) && second?.joined === true;
    const word = hasOf ? second : first;
    const unit = UNIT_OF.get(word.key);
    return unit === undefined ? { unit: '', to: at } : { unit, to: at + (hasOf ? 2 : 1) };
  }
}

const ROMAN = /^[IVXLC]{2,}$/u;

function parseAt(reader: NumberReader, words: readonly Word[], at: number): Parsed | null {
  const found =
    reader.ordinal(at) ??
    reader.inDigits(at) ??
    reader.part(at, null) ??
    reader.written(at) ??
    (ROMAN.test(words[at]?.text ?? '') ? { value: words[at]?.key ?? '', to: at + 1 } : null);
  if (found === null || typeof found.value !== 'number') return found;
  return reader.part(found.to, found.value) ?? found;
}

/** Reads the numbers of a sentence: digits of every script, written-out ones, ordinals, parts, with units and money. */
export function readNumbers(reading: Reading, primary: string): void {
  const { words, taken } = reading;
  const reader = new NumberReader(words, primary);
  for (let at = 0; at < words.length; at += 1) {
    if (taken[at] === true) continue;
    const found = parseAt(reader, words, at);
    if (found === null) {
      if (reader.isWeak(at)) {
        reading.facts.push({ kind: 'number', key: '1', from: at, to: at + 1, weak: true });
      }
      continue;
    }
    const behind = reader.unitAt(found.to);
    const before = UNIT_OF.get(words[at - 1]?.key ?? '') ?? '';
    const isBefore = behind.unit === '' && /^[€$£¥₴₽]$/u.test(words[at - 1]?.text ?? '');
    const unit = isBefore ? before : behind.unit;
    const value =
      typeof found.value === 'number' ? Number(found.value.toPrecision(12)) : found.value;
    take(reading, {
      kind: 'number',
      key: `${String(value)} ${unit}`.trim(),
      from: isBefore ? at - 1 : at,
      to: behind.to,
    });
    at = behind.to - 1;
  }
}
