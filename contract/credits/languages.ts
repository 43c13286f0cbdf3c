import type { CreditLanguage } from './grammar.ts';
import { arabic } from './languages/ar.ts';
import { english } from './languages/en.ts';
import { french } from './languages/fr.ts';
import { german } from './languages/de.ts';
import { italian } from './languages/it.ts';
import { portuguese } from './languages/pt.ts';
import { russian } from './languages/ru.ts';
import { spanish } from './languages/es.ts';
import { ukrainian } from './languages/uk.ts';

const LANGUAGES: readonly CreditLanguage[] = [
  english,
  french,
  german,
  spanish,
  portuguese,
  italian,
  ukrainian,
  russian,
  arabic,
];

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
