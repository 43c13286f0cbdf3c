import type { DictionaryName } from './dictionaries.ts';

/** What the worker is asked. `language` is the full tag: what is right in `en-GB` may not be in `en-US`. */
export type SpellingQuestion = { id: number; dictionary: DictionaryName; language: string } & (
  { ask: 'wrong'; words: readonly string[] } | { ask: 'spellings'; word: string }
);

/** What it answers: the words that are wrong, or what may be meant; null when the dictionary cannot be had. */
export type SpellingAnswer = { id: number; words: string[] | null };
