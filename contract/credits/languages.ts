import type { CreditLanguage } from './grammar.ts';
import { english } from './languages/en.ts';

const LANGUAGES: readonly CreditLanguage[] = [english];

/** The grammar for a BCP 47 tag; English for languages whose lines we do not write ourselves. */
export function creditLanguage(tag: string): CreditLanguage {
  const base = tag.toLowerCase().split(/[-_]/u)[0];
  return LANGUAGES.find((language) => language.tag === base) ?? english;
}

/** The language of a line first, then English, which wires mix into everything, then the others. */
export function readingOrder(tag: string): readonly CreditLanguage[] {
  const own = creditLanguage(tag);
  return [own, ...LANGUAGES.filter((language) => language !== own)];
}
