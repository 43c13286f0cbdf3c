import type { GuestWords } from './guest-says.ts';
import { ar } from './words/ar.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';

const WORDS = { en, fr, ar } as const;
/** The languages that the page is written in. */
export const GUEST_LANGUAGES = ['en', 'fr', 'ar'] as const;
export type GuestLanguage = (typeof GUEST_LANGUAGES)[number];

/** The page’s language for a text’s: its own where we write it, else English. */
export function guestLanguage(tag: string): GuestLanguage {
  const plain = tag.split('-')[0];
  return GUEST_LANGUAGES.find((language) => language === plain) ?? 'en';
}

/** The page’s words in a language. */
export function guestWords(language: GuestLanguage): GuestWords {
  return WORDS[language];
}

/** Which way a language is written. */
export function directionOf(language: string): 'rtl' | 'ltr' {
  return new Set(['ar', 'fa', 'he', 'ur', 'ps', 'yi', 'dv']).has(language.split('-')[0] ?? '')
    ? 'rtl'
    : 'ltr';
}
