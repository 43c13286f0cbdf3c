import type { HouseLanguage } from '../vocabulary.ts';

/** How a language sets words that somebody said. */
export type QuoteMarks = {
  open: string;
  close: string;
  /** Around words quoted inside a quotation. */
  innerOpen: string;
  innerClose: string;
  /** What stands inside the marks, between them and the words; empty in most languages. */
  space: string;
  /** Marks that have a space before them, and which. */
  spaced: Readonly<Record<string, string>>;
};

/** Stands for a letter left out, and before or behind an s, in every language of the house. */
export const APOSTROPHE = '\u2019';

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';

const none = { space: '', spaced: {} };
const guillemets = { open: '«', close: '»' };
const curly = { open: '“', close: '”', innerOpen: '‘', innerClose: '’', ...none };

/**
 * The marks of the house’s languages, as Unicode’s CLDR gives them (delimiters, release 45), with these for the spaces and where
 * the press does otherwise: French by the Imprimerie nationale’s “Lexique des règles typographiques” (narrow no-break
 * spaces inside guillemets and before high marks, a no-break space before the colon, English marks for the second
 * level); Arabic as its newspapers print it, with guillemets.
 */
const HOUSE: Readonly<Record<HouseLanguage, QuoteMarks>> = {
  en: curly,
  fr: {
    ...guillemets,
    innerOpen: '“',
    innerClose: '”',
    space: NARROW,
    spaced: { '!': NARROW, '?': NARROW, ';': NARROW, ':': NO_BREAK },
  },
  de: { open: '„', close: '“', innerOpen: '‚', innerClose: '‘', ...none },
  es: { ...guillemets, innerOpen: '“', innerClose: '”', ...none },
  pt: curly,
  it: { ...guillemets, innerOpen: '“', innerClose: '”', ...none },
  uk: { ...guillemets, innerOpen: '„', innerClose: '“', ...none },
  ru: { ...guillemets, innerOpen: '„', innerClose: '“', ...none },
  ar: { ...guillemets, innerOpen: '“', innerClose: '”', ...none },
};

/**
 * Where a country sets them otherwise than its language does: CLDR for Switzerland and Portugal, the Office québécois de la
 * langue française for Canada (no space before ! ? ;).
 */
const REGIONAL: Readonly<Record<string, QuoteMarks>> = {
  'de-ch': { ...guillemets, innerOpen: '‹', innerClose: '›', ...none },
  'fr-ca': { ...HOUSE.fr, space: NO_BREAK, spaced: { ':': NO_BREAK } },
  'pt-pt': { ...guillemets, innerOpen: '“', innerClose: '”', ...none },
};

/** The marks of a language by its BCP 47 tag; English ones for a language that the house does not write. */
export function quoteMarksOf(language: string): QuoteMarks {
  const tag = language.toLowerCase();
  const [primary = ''] = tag.split('-');
  const house: Readonly<Record<string, QuoteMarks>> = HOUSE;
  return REGIONAL[tag] ?? house[primary] ?? HOUSE.en;
}
