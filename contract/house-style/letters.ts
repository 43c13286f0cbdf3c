/**
 * What stands between words in any script, for a class of a regular expression: all else is a letter, a mark or a digit.
 * Said this way round because the engine takes a hundredth of the time over it that `\p{L}` costs.
 */
const BETWEEN = [
  '\\0-\\/:-@\\[-\\^`{-\\u00A9\\u00AB-\\u00B4\\u00B6-\\u00B9\\u00BB-\\u00BF\\u00D7\\u00F7',
  '\\u0589-\\u058A\\u05BE\\u05F3-\\u05F4\\u060C\\u061B\\u061D-\\u061F\\u066A-\\u066D\\u06D4\\u0964-\\u0965\\u1680',
  '\\u2000-\\u206F\\u20A0-\\u20CF\\u2190-\\u2BFF\\u2E00-\\u2E7F\\u3000-\\u3004\\u3008-\\u3020\\u3030',
  '\\uFD3E-\\uFD3F\\uFE10-\\uFE19\\uFE30-\\uFE6F\\uFF00-\\uFF0F\\uFF1A-\\uFF20\\uFFF0-\\uFFFF\\u{1F000}-\\u{1FAFF}',
].join('');

/** One letter, mark or digit of a word, as the source of a regular expression with the flag `u`. */
export const LETTER = `[^${BETWEEN}]`;
/** Anything else. */
export const NO_LETTER = `[${BETWEEN}]`;

/** What may be written over or between Arabic letters without another word coming of it: vowel signs, and the stretching line. */
const ARABIC_MARKS = '[\\u0640\\u064B-\\u065F\\u0670]{0,3}';

const SPACES = '[ \\u00A0\\u2009\\u202F\\n]{1,3}';
const SPECIAL = /[\\^$.*+?()[\]{}|/]/u;

function characterSource(character: string): string {
  if (/\s/u.test(character)) return SPACES;
  if (character === '\u2019' || character === "'") return "['\u2019]";
  if (/\p{Script=Arabic}/u.test(character) && /\p{L}/u.test(character))
    return character + ARABIC_MARKS;
  return SPECIAL.test(character) ? `\\${character}` : character;
}

/** Lets a match count only where no letter or digit stands on either side. */
export function asWholeWord(source: string): string {
  return `(?<!${LETTER})(?:${source})(?!${LETTER})`;
}

/** The words of a rule, each as it was written between `|`. */
export function writtenWords(pattern: string): string[] {
  return pattern
    .split('|')
    .map((words) => words.trim().replace(/\s+/gu, ' '))
    .filter((words) => words !== '');
}

/**
 * Words as a regular expression: any space stands for any, straight and curly apostrophes are one, Arabic matches with
 * and without vowel signs. Nothing in it can go back and try again for long.
 */
export function wordsSource(pattern: string): string {
  return (
    writtenWords(pattern)
      // The longest first: an expression takes the first of its choices that fits.
      .sort((a, b) => b.length - a.length)
      .map((words) => [...words].map(characterSource).join(''))
      .join('|')
  );
}
