import type { Content } from '../content.ts';
import { leavesOf, plainText, textAttribute } from './blocks.ts';

/** Characters that do not show: a word with one of them inside reads as without. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const NO_WORD = /[^\p{Alphabetic}\p{Nd}]+/gu;

/**
 * Words as terms are looked for: lower case, without what does not show, one space for all that is neither letter nor
 * digit. `plain_words` in the database says the same.
 */
export function plainWords(text: string): string {
  return text
    .replace(UNSEEN, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(NO_WORD, ' ')
    .replace(/^ | $/gu, '');
}

/** All that readers read in a content, where terms are looked for: a space before and after each word. */
export function saidIn({ headline, standfirst, body }: Content): string {
  const alternatives = leavesOf(body).map(({ node }) => textAttribute(node, 'alt'));
  const said = [headline, standfirst, plainText(body), ...alternatives].join('\n');
  return ` ${plainWords(said)} `;
}

/** Whether one of the terms stands in what `saidIn` gave, as whole words, capital letters or not. */
export function saysTerm(said: string, terms: readonly string[]): boolean {
  return terms.map(plainWords).some((term) => term !== '' && said.includes(` ${term} `));
}
