// Scripts that write no spaces between words: there each letter with its marks counts.
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const UNSPACED_LETTER = String.raw`${UNSPACED}\p{M}*`;
const WORD_UNIT = String.raw`[[\p{L}\p{N}\p{M}_]--${UNSPACED}]`;
// An apostrophe inside a word and a point or comma inside a number belong to it: l’État, м’ясо, 200,000.
const WORD = String.raw`${WORD_UNIT}+(?:['’ʼ]${WORD_UNIT}+|(?<=\p{N})[.,:](?=\p{N})${WORD_UNIT}+)*`;
const FLAG = String.raw`\p{RI}\p{RI}`;
const PICTURE = String.raw`\p{Extended_Pictographic}[\p{EMod}\uFE0F\u20E3]*(?:\u200D\p{Extended_Pictographic}[\p{EMod}\uFE0F]*)*`;
const SPACE = String.raw`\s+`;

const TOKEN = new RegExp(
  [UNSPACED_LETTER, WORD, SPACE, FLAG, PICTURE, String.raw`.\p{M}*`].join('|'),
  'gsv',
);
const COUNTED = new RegExp(`${UNSPACED_LETTER}|${WORD}`, 'gv');

/** A word or mark with the white space that follows it. */
export type Token = { core: string; space: string };

const SEGMENTED = /^(?:ja|zh|th|km)(?:-|$)/iu;
/** Above this many UTF-16 units a segmenter takes too long for somebody who waits. */
const LONGEST_SEGMENTED = 20_000;
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

function pieces(text: string, language: string): string[] {
  if (SEGMENTED.test(language) && text.length <= LONGEST_SEGMENTED) {
    const primary = language.slice(0, 2).toLowerCase();
    return Array.from(segmenterFor(primary).segment(text), ({ segment }) => segment);
  }
  return text.match(TOKEN) ?? [];
}

const ONLY_SPACE = /^\s+$/u;

/** The text as tokens whose cores and spaces, joined, give the text again. */
export function tokensOf(text: string, language: string): Token[] {
  const tokens: Token[] = [];
  for (const piece of pieces(text, language)) {
    const last = tokens.at(-1);
    if (!ONLY_SPACE.test(piece)) tokens.push({ core: piece, space: '' });
    else if (last === undefined) tokens.push({ core: '', space: piece });
    else last.space += piece;
  }
  return tokens;
}

/** The words of a text, without punctuation; letters of scripts without spaces count one by one. */
export function wordsOf(text: string): string[] {
  return text.match(COUNTED) ?? [];
}
