import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { it } from './words/it.ts';
import { pt } from './words/pt.ts';
import { ru } from './words/ru.ts';
import { uk } from './words/uk.ts';

/** Everything the site itself says to a reader in one language. `%` stands for what is put in. */
export type SiteWords = {
  skipToText: string;
  sections: string;
  firstPublished: string;
  lastUpdated: string;
  corrected: string;
  whatChanged: string;
  corrections: string;
  correctionsPage: string;
  correctionWas: string;
  correctionNow: string;
  noCorrections: string;
  kinds: {
    initial: string;
    update: string;
    correction: string;
    clarification: string;
    refile: string;
    withdrawal: string;
    kill: string;
  };
  otherLanguages: string;
  translatedFrom: string;
  older: string;
  newer: string;
  newest: string;
  more: string;
  nothingYet: string;
  withdrawn: string;
  killed: string;
  notFound: string;
  notFoundHint: string;
  feed: string;
  language: string;
  embed: string;
};

const WORDS: Readonly<Record<string, SiteWords>> = { ar, de, en, es, fr, it, pt, ru, uk };

/** The words for a language tag; the plain language's for a regional one, English where we have none. */
export function siteWords(tag: string): SiteWords {
  return WORDS[tag] ?? WORDS[tag.split('-')[0] ?? ''] ?? en;
}
