import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { it } from './words/it.ts';
import { pt } from './words/pt.ts';
import { ru } from './words/ru.ts';
import type { SiteWords } from './site-words.ts';
import { uk } from './words/uk.ts';

const WORDS: Readonly<Record<string, SiteWords>> = { ar, de, en, es, fr, it, pt, ru, uk };

/** The words for a language tag; the plain language's for a regional one, English where we have none. */
export function siteWords(tag: string): SiteWords {
  return WORDS[tag] ?? WORDS[tag.split('-')[0] ?? ''] ?? en;
}
