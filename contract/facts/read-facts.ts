import type { Fact, Reading } from './fact.ts';
import { readDates } from './dates.ts';
import { primaryOf } from './letters.ts';
import { learnNames, readNames, type NamesKnown } from './names.ts';
import { readNegations } from './negations.ts';
import { readNumbers } from './numbers.ts';
import { quotationsIn, type Quotation } from './quotations.ts';
import { readWords, type Word } from './read-words.ts';

/** A sentence with its words and all that it states. */
export type ReadSentence = {
  text: string;
  words: readonly Word[];
  facts: readonly Fact[];
  quotations: readonly (Quotation & { key: string })[];
};

/** The words of a text as one string to compare: no punctuation, no capitals. */
export function wordsKey(text: string): string {
  return readWords(text)
    .map(({ key }) => key)
    .join(' ');
}

/** Reads what a sentence states, knowing the names of the whole text. */
export function readFacts(text: string, language: string, known: NamesKnown): ReadSentence {
  const primary = primaryOf(language);
  const words = readWords(text);
  const reading: Reading = { words, facts: [], taken: [] };
  readDates(reading, primary);
  readNumbers(reading, primary);
  readNegations(reading, primary);
  readNames(reading, text, { known, primary });
  return {
    text,
    words,
    facts: reading.facts.sort((a, b) => a.from - b.from),
    quotations: quotationsIn(text).map((found) => ({
      ...found,
      key: wordsKey(text.slice(found.from, found.to)),
    })),
  };
}

/** What all these sentences together tell of names. */
export function namesKnownIn(texts: readonly string[], language: string): NamesKnown {
  return learnNames(
    texts.map((text) => ({ text, words: readWords(text) })),
    primaryOf(language),
  );
}
