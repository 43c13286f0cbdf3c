import { inlineText, leavesOf, textAttribute } from '../body/blocks.ts';
import type { BodyJson, Content } from '../content.ts';

/** The attributes of a block that readers read: the words of it that an editorial signature covers beside its text. */
const READ: Readonly<Record<string, readonly string[]>> = {
  pullQuote: ['attribution'],
  image: ['caption', 'alt'],
  embed: ['title'],
  readMore: ['text'],
};

// `passage_text` in the database says the same: each white space of JavaScript, and no other.
const BLANKS = /[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/gu;
/** Letters, numbers and marks, and what only joins or parts them within a word. */
const OF_A_WORD = /[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]/u;
const DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]/u;
/** Between two digits these are part of the number: 1,500 is no 500. */
const WITHIN_NUMBERS = /[.,:\u066b\u066c]/u;

const onOneLine = (text: string): string => text.replace(BLANKS, ' ').replace(/^ | $/gu, '');

/** The characters around a place in reading order outwards: the one that ends the passage, its neighbour, the next. */
function isWithinWord([edge = '', neighbour = '', next = '']: readonly string[]): boolean {
  if (OF_A_WORD.test(neighbour)) return true;
  return DIGIT.test(edge) && WITHIN_NUMBERS.test(neighbour) && DIGIT.test(next);
}

/** Some characters on one side of a place, whole ones: half of a surrogate pair is none. */
const before = (text: string, at: number): string[] =>
  [...text.slice(Math.max(0, at - 6), at)].reverse();
const after = (text: string, at: number): string[] => [...text.slice(at, at + 6)];

function readIn(node: BodyJson): string[] {
  const attributes = (READ[node.type] ?? []).map((name) => textAttribute(node, name));
  return [inlineText(node), ...attributes];
}

/**
 * Everything that a reader reads in a text and an editorial signature covers, piece by piece, white space as one blank:
 * headline, standfirst, dateline, each block, what its attributes say. Credits and the public note are not among it.
 */
export function passagesOf(content: Omit<Content, 'credits' | 'updateNote'>): string[] {
  const { headline, standfirst, dateline, body } = content;
  const blocks = leavesOf(body).flatMap(({ node }) => readIn(node));
  return [headline, standfirst, dateline, ...blocks].map(onOneLine).filter((text) => text !== '');
}

/**
 * Whether a text says these words: in one stretch, character for character but for white space, and not cut out of the
 * middle of a word or number.
 */
export function holdsPassage(text: string, passage: string): boolean {
  const words = onOneLine(passage);
  if (words === '' || !words.isWellFormed()) return false;
  const all = onOneLine(text);
  const [first, last] = [[...words].at(0) ?? '', [...words].at(-1) ?? ''];
  for (let at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + 1)) {
    const end = at + words.length;
    const cut =
      isWithinWord([first, ...before(all, at)]) || isWithinWord([last, ...after(all, end)]);
    if (!cut) return true;
  }
  return false;
}

/** Whether these words are a passage of a text: whole words in one stretch of one of its pieces (`passagesOf`). */
export function isPassage(passages: readonly string[], words: string): boolean {
  return passages.some((text) => holdsPassage(text, words));
}
