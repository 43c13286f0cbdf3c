import { leavesOf, leafText, type Leaf } from '../body/blocks.ts';
import type { Content } from '../content.ts';
import { HOUSE_LANGUAGES } from '../vocabulary.ts';
import { quoteMarksOf } from './quote-marks.ts';

/** A place whose quotation marks do not pair: a field or block, and the mark that is left over. */
export type UnbalancedQuotes = { at: string; mark: string };

/** What is open after a text, outermost first, and the first mark that closes nothing. */
type Read = { open: string[]; stray: string | null };

const MARK = /[«»“”„"]/gu;
const AFTER_DIGIT = /\p{N}$/u;

/** What closes what; wide apart countries' habits are all pairs, because style is not asked for here, only an end. */
const CLOSED_BY: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '”“', '"': '"' };

/** The marks of the language's own that are looked at: single ones are apostrophes as often as not. */
function looksAt(language: string): (mark: string) => boolean {
  const { open } = quoteMarksOf(language);
  return (mark) => (mark === '«' || mark === '»' ? open === '«' : true);
}

function readMarks(text: string, before: readonly string[], language: string): Read {
  const counts = looksAt(language);
  const open = [...before];
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (!counts(mark)) continue;
    const last = open.at(-1);
    // After a digit a straight mark is an inch or a second, unless it ends what one has begun.
    if (mark === '"' && last !== mark && AFTER_DIGIT.test(text.slice(0, index))) continue;
    if (last !== undefined && (CLOSED_BY[last] ?? '').includes(mark)) open.pop();
    else if (mark in CLOSED_BY) open.push(mark);
    else return { open, stray: mark };
  }
  return { open, stray: null };
}

/** Whether a paragraph goes on with a quotation that the one before has left open: it begins with a mark of it again. */
function goesOn(text: string, open: readonly string[]): boolean {
  const first = text.trimStart().charAt(0);
  const [outer = ''] = open;
  return first === outer || (outer === '«' && first === '»');
}

/** Only running paragraphs of one holder can hand a quotation on. */
function isAfter(leaf: Leaf, before: Leaf | null): boolean {
  if (before?.node.type !== 'paragraph' || leaf.node.type !== 'paragraph') return false;
  return leaf.ancestors.at(-1) === before.ancestors.at(-1);
}

function inBody(content: Content, language: string): UnbalancedQuotes[] {
  const found: UnbalancedQuotes[] = [];
  let left: { leaf: Leaf; open: string[] } | null = null;
  for (const leaf of leavesOf(content.body)) {
    const text = leafText(leaf.node);
    let rest = text;
    let open: string[] = [];
    if (left !== null && left.open.length > 0) {
      if (isAfter(leaf, left.leaf) && goesOn(text, left.open)) {
        open = left.open.slice(0, 1);
        rest = text.trimStart().slice(1);
      } else found.push({ at: `block:${left.leaf.id}`, mark: left.open[0] ?? '' });
    }
    const read = readMarks(rest, open, language);
    if (read.stray !== null) found.push({ at: `block:${leaf.id}`, mark: read.stray });
    left = { leaf, open: read.stray === null ? read.open : [] };
  }
  if (left !== null && left.open.length > 0)
    found.push({ at: `block:${left.leaf.id}`, mark: left.open[0] ?? '' });
  return found;
}

/**
 * Where a quotation has no end or no beginning, by the marks of the language (BCP 47). A quotation of several paragraphs
 * opens each with a mark and closes the last, as the press sets it. Nothing is said of languages whose marks the house
 * does not know, nor of single marks, which apostrophes look like.
 */
export function unbalancedQuotes(content: Content, language: string): UnbalancedQuotes[] {
  const primary = language.toLowerCase().split('-')[0];
  if (!HOUSE_LANGUAGES.some((known) => known === primary)) return [];
  const lines = (['headline', 'standfirst', 'updateNote'] as const).flatMap((field) => {
    const { open, stray } = readMarks(content[field], [], language);
    const mark = stray ?? open[0];
    return mark === undefined ? [] : [{ at: field, mark }];
  });
  return [...lines, ...inBody(content, language)];
}
