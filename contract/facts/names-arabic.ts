import { take, type Reading } from './fact.ts';
import { arabicStems } from './letters.ts';
import type { Word } from './read-words.ts';
import { dateWordsOf } from './words/date-words.ts';
import {
  ARABIC_NAMES,
  ARABIC_PEOPLE,
  ARABIC_PLAIN,
  ARABIC_SAYING,
  ARABIC_THINGS,
} from './words/name-words.ts';
import { numberWordsOf } from './words/number-words.ts';

const dates = dateWordsOf('ar');
const numbers = numberWordsOf('ar');

/** “Her brother” is a brother: the pronoun behind a word taken off. */
function withoutPronoun(key: string): string {
  return key.replace(/(?<=.{3})(?:ها|هم|ه|نا)$/u, '');
}

function isOneOf(set: { has: (key: string) => boolean }, word: Word | undefined): boolean {
  if (word === undefined) return false;
  return arabicStems(word.key).some((stem) => set.has(stem) || set.has(withoutPronoun(stem)));
}

const isDefinite = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:[وف]?ال|لل)/u.test(word.key) && word.key.length > 4;

/** A verb in the present, a word with a pronoun or an adverb behind it: no names. */
const INFLECTED = /^(?:[وف]?س?[يتن](?=.{3,}(?:ون|وا)$)|سي|ست(?=.{3}))|(?:ها|هم|هن)$/u;

function mayBeName(word: Word | undefined): word is Word {
  if (word === undefined || word.digits || !/^[\u0621-\u064a]/u.test(word.text)) return false;
  const { key } = word;
  if (ARABIC_PLAIN.has(key) || ARABIC_PLAIN.has(key.replace(/^[وف]/u, ''))) return false;
  if (dates.months.has(key) || dates.weekdays.has(key) || dates.times.has(key)) return false;
  if (numbers.small.has(key) || numbers.scales.has(key) || numbers.ordinals.has(key)) return false;
  return !ARABIC_PEOPLE.has(key) && !ARABIC_THINGS.has(key) && !INFLECTED.test(key);
}

/** What follows “the mayor”: perhaps the town that she is mayor of, then her names. */
function afterPerson(words: readonly Word[], from: number): number[] {
  let at = from;
  const isBetween = (word: Word | undefined): boolean =>
    isDefinite(word) || isOneOf(ARABIC_THINGS, word) || isOneOf(ARABIC_PEOPLE, word);
  while (at < from + 3 && words[at]?.joined === true && isBetween(words[at])) at += 1;
  const found: number[] = [];
  while (found.length < 2 && words[at]?.joined === true && mayBeName(words[at])) {
    if (isDefinite(words[at])) break;
    found.push(at);
    at += 1;
  }
  return found;
}

/** What follows “city”, “company”, “ministry”: one word, a second when the first is not definite. */
function afterThing(words: readonly Word[], from: number): number[] {
  const [first, second] = [words[from], words[from + 1]];
  // “The storm Ingrid”, but not “the bank the rate”.
  const isTheThing = isDefinite(words[from - 1]);
  const isPart = (word: Word | undefined): boolean =>
    word?.joined === true && mayBeName(word) && !word.key.startsWith('لل');
  if (!isPart(first) || (isTheThing && isDefinite(first))) return [];
  return !isTheThing && !isDefinite(first) && isPart(second) ? [from, from + 1] : [from];
}

/** Where names stand in a sentence, by the words before them. */
function cued(words: readonly Word[]): number[] {
  return words.flatMap((word, at) => {
    if (isOneOf(ARABIC_PEOPLE, word)) return afterPerson(words, at + 1);
    if (isOneOf(ARABIC_THINGS, word)) return afterThing(words, at + 1);
    const speaker = words[at + 1];
    const speaks = isOneOf(ARABIC_SAYING, word) && speaker?.joined === true;
    return speaks && mayBeName(speaker) && !isDefinite(speaker) ? [at + 1] : [];
  });
}

/** Adds the names of an Arabic sentence to those that are known: said once with a title, they are known without it. */
export function learnArabicNames(words: readonly Word[], names: Set<string>): void {
  for (const at of cued(words)) {
    const word = words[at];
    // A definite word is a name only where it stands: “the Health” of the ministry.
    if (word !== undefined && !isDefinite(word)) names.add(word.key);
  }
}

/** Reads the names of an Arabic sentence. */
export function readArabicNames(reading: Reading, names: ReadonlySet<string>): void {
  const { words, taken } = reading;
  const here = new Set(cued(words));
  words.forEach((word, at) => {
    if (taken[at] === true || word.digits) return;
    const stems = arabicStems(word.key);
    const key = stems.find((stem) => names.has(stem) || ARABIC_NAMES.has(stem));
    if (key === undefined && !here.has(at)) return;
    take(reading, { kind: 'name', key: key ?? word.key, from: at, to: at + 1 });
  });
}

/** Whether an Arabic word that nothing marks as a name may be one. */
export function maybeArabicName(word: Word): boolean {
  return mayBeName(word) && !isDefinite(word) && word.key.length > 2;
}

/** A verb’s or noun’s own letters, without those that only bend it. */
function rootOf(key: string): string {
  return key
    .replace(/^[وف]?[سأيتنا]?(?=.{3})/u, '')
    .replace(/(?<=.{3})(?:ون|ين|ان|ات|وا|ها|هم|ت|ا|ه|ي)$/u, '');
}

/**
 * Whether two words of which one took the other’s place are two spellings of a name: neither is definite, they begin alike
 * and it is not one word bent in two ways. A guess; it is all that a script without capitals leaves.
 */
export function areArabicNames(was: Word, now: Word): boolean {
  if (!maybeArabicName(was) || !maybeArabicName(now)) return false;
  if (Math.min(was.key.length, now.key.length) < 4 || rootOf(was.key) === rootOf(now.key))
    return false;
  const isSlip = [...was.key].sort().join('') === [...now.key].sort().join('');
  return !isSlip && was.key.slice(0, 3) === now.key.slice(0, 3);
}
