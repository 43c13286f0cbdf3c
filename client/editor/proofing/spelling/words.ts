import type { SpokenText } from '#contract/house-style/find-in-text.ts';

/** A word to be looked up, at its place in a text. */
export type SpeltWord = { word: string; from: number; to: number; language: string };

/** Addresses, mail, handles, hashtags and file names are spelt as they like. */
const ADDRESSES =
  /(?:https?:\/\/|www\.)\S+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+|[@#][\p{L}\p{N}_]+|\p{L}[\p{L}\p{N}-]*\.(?:com|org|net|fr|eu|html|pdf)\b/giu;
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD]*(?:['’.\u2010\u2011-][\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD]*)*/gu;
const HAS_DIGIT = /\p{N}/u;
const DOTTED = /\./u;

/** Whether a word is left alone: figures, abbreviations with stops or in capitals, single letters. */
function isLeftAlone(word: string): boolean {
  if (word.length < 2 || HAS_DIGIT.test(word) || DOTTED.test(word)) return true;
  const letters = word.replace(/[^\p{L}]/gu, '');
  return letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** The words of a text that can be looked up, with their languages, in the spelling that dictionaries have. */
export function wordsToLookUp({ text, stretches }: SpokenText): SpeltWord[] {
  const masked = text.replace(ADDRESSES, (address) => ' '.repeat(address.length));
  const found: SpeltWord[] = [];
  for (const match of masked.matchAll(WORD)) {
    const { index: from } = match;
    const [written] = match;
    if (isLeftAlone(written)) continue;
    const stretch = stretches.find((one) => from >= one.from && from < one.to);
    const word = written
      .normalize('NFC')
      .replaceAll('\u00AD', '')
      .replace(/[\u2010\u2011]/gu, '-');
    found.push({
      word: word.replaceAll('’', "'"),
      from,
      to: from + written.length,
      language: stretch?.language ?? '',
    });
  }
  return found;
}
