const DOTLESS = /[ıİ]/gu;
const MARKS = /\p{M}+/gu;

/**
 * Lower-cases a word and drops its accents, so that printed variants (MÄRZ, mars, KASIM, أبريل) meet
 * one entry of a word list. For looking up only: what is stored stays as it was typed.
 */
export function fold(word: string): string {
  return word.replace(DOTLESS, 'i').normalize('NFD').replace(MARKS, '').toLowerCase();
}
