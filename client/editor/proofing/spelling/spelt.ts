import { americanOf } from './british.ts';
import type { Dictionary } from './hunspell.ts';

/** How many spellings are proposed. */
const MOST = 6;

const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)'(?=.)/iu;
const POSSESSIVE = /(?:'s|s')$/iu;

/** Whether American spellings alone count: for `en-US` and its neighbours. */
function isAmerican(language: string): boolean {
  return /^en-(?:us|ph|pr|lr)\b/iu.test(language);
}

function isWordRight(dictionary: Dictionary, word: string, language: string): boolean {
  if (dictionary.isRight(word)) return true;
  if (!language.startsWith('en') || isAmerican(language)) return false;
  return americanOf(word).some((american) => dictionary.isRight(american));
}

/** The word without what a language hangs on it: an article before it in French, a genitive behind it in English. */
function bare(word: string, language: string): string {
  return language.startsWith('fr')
    ? word.replace(ELISION, '')
    : word.replace(POSSESSIVE, (end) => (end.toLowerCase() === "s'" ? 's' : ''));
}

/** Whether a word is rightly spelt in a language; of joined words, each part. */
export function isRightlySpelt(dictionary: Dictionary, word: string, language: string): boolean {
  if (isWordRight(dictionary, word, language)) return true;
  const parts = bare(word, language)
    .split(/[-']/u)
    .filter((part) => part.length > 1);
  const isOne = parts.length === 1 && parts[0] === word;
  return (
    parts.length > 0 && !isOne && parts.every((part) => isWordRight(dictionary, part, language))
  );
}

/** Spellings that may be meant, the likeliest first, with the apostrophes of print. */
export function spellingsFor(dictionary: Dictionary, word: string, language: string): string[] {
  const before = language.startsWith('fr') ? (ELISION.exec(word)?.[0] ?? '') : '';
  const found = dictionary.suggest(word.slice(before.length)).map((spelling) => before + spelling);
  return [...new Set(found)].slice(0, MOST).map((spelling) => spelling.replaceAll("'", '’'));
}
