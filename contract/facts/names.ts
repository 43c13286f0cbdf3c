import { take, type Reading } from './fact.ts';
import { readArabicNames, learnArabicNames } from './names-arabic.ts';
import type { Word } from './read-words.ts';
import { BEGINNERS, TITLES } from './words/name-words.ts';

/** What the two texts as a whole tell of names: words that stand with a capital inside a sentence, and words without one. */
export type NamesKnown = { names: Set<string>; common: Set<string> };

type InSentence = { text: string; words: readonly Word[] };

const NOTHING: ReadonlySet<string> = new Set();
const AT_START = /(?:^|[.!?…:؟。]["'”’»)\]]*\s+|[“„«"‘(\[–—]\s*)$/u;
const CASED = /^\p{L}/u;

/** A capital says nothing at the beginning of a sentence or a quotation. */
function startsClause({ text, words }: InSentence, at: number): boolean {
  const word = words[at];
  return word === undefined || AT_START.test(text.slice(Math.max(0, word.from - 8), word.from));
}

/** English headlines Are Set Like This: there a capital says nothing either. */
function isTitleCase(words: readonly Word[]): boolean {
  const cased = words.filter(({ text }) => CASED.test(text));
  return cased.length >= 4 && cased.filter(({ capital }) => capital).length > cased.length * 0.7;
}

function learnCased(sentence: InSentence, known: NamesKnown): void {
  if (isTitleCase(sentence.words)) return;
  sentence.words.forEach((word, at) => {
    if (!CASED.test(word.text)) return;
    if (!word.capital) known.common.add(word.key);
    else if (!startsClause(sentence, at)) known.names.add(word.key);
  });
}

/** Whether the capital that begins a sentence belongs to a name. */
function isNameAtStart(words: readonly Word[], at: number, about: About): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const { known, primary } = about;
  if (known.names.has(word.key)) return true;
  if ((BEGINNERS[primary] ?? NOTHING).has(word.key) || known.common.has(word.key)) return false;
  const next = words[at + 1];
  if (next?.capital === true && next.joined) return true;
  return primary === 'en' ? !word.key.endsWith('s') : false;
}

type About = { known: NamesKnown; primary: string };

function readCasedNames(reading: Reading, text: string, about: About): void {
  const { words, taken } = reading;
  const titled = isTitleCase(words);
  words.forEach((word, at) => {
    if (taken[at] === true || !word.capital || TITLES.has(word.key)) return;
    if (word.text.length < 2) return;
    const isKnown = about.known.names.has(word.key);
    const isName = titled
      ? isKnown
      : !startsClause({ text, words }, at) || isNameAtStart(words, at, about);
    if (isName) take(reading, { kind: 'name', key: word.key, from: at, to: at + 1 });
  });
}

/** Gathers from all sentences of both texts what they tell of names. */
export function learnNames(sentences: readonly InSentence[], primary: string): NamesKnown {
  const known: NamesKnown = { names: new Set(), common: new Set() };
  for (const sentence of sentences) {
    if (primary === 'ar') learnArabicNames(sentence.words, known.names);
    learnCased(sentence, known);
  }
  return known;
}

/** Reads the names of a sentence, word by word: by their capitals; in Arabic by what stands before them. */
export function readNames(reading: Reading, text: string, about: About): void {
  if (about.primary === 'ar') readArabicNames(reading, about.known.names);
  readCasedNames(reading, text, about);
}
