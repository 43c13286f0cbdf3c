import { APOSTROPHE, quoteMarksOf, type QuoteMarks } from '#contract/typography/quote-marks.ts';

/** What typing a straight mark writes: `drop` letters before it go, `text` comes. Null leaves the mark as typed. */
export type TypedMark = { drop: number; text: string } | null;

const OPENS_BEHIND = /^$|[\s\p{Ps}\p{Pi}\p{Pd}/]$/u;
const LETTER = /[\p{L}\p{N}\p{M}]$/u;

/** How many of the opening marks before the cursor have not been closed. */
function unclosed(before: string, open: string, close: string): number {
  let depth = 0;
  for (const letter of before) {
    if (letter === open) depth += 1;
    else if (letter === close && depth > 0) depth -= 1;
  }
  return depth;
}

/** Behind a space, a bracket or an opening mark something opens; what closes in one language opens in another. */
function opensBehind(before: string, { close, innerClose }: QuoteMarks): boolean {
  return OPENS_BEHIND.test(before) && !before.endsWith(close) && !before.endsWith(innerClose);
}

function write(text: string): TypedMark {
  return { drop: 0, text };
}

/** Marks of the second level are typed with the same key where the first level has guillemets. */
function nests({ open }: QuoteMarks): boolean {
  return open === '«';
}

function double(before: string, marks: QuoteMarks): TypedMark {
  const { open, close, innerOpen, innerClose, space } = marks;
  const depth = unclosed(before, open, close);
  const inner = nests(marks) ? unclosed(before, innerOpen, innerClose) : 0;
  if (opensBehind(before, marks)) {
    return write(nests(marks) && depth > 0 ? innerOpen : open + space);
  }
  // Feet and inches, minutes and seconds: a figure and nothing to close.
  if (depth === 0 && inner === 0 && /\p{N}$/u.test(before)) return null;
  return write(inner > 0 ? innerClose : space + close);
}

function single(before: string, marks: QuoteMarks): TypedMark {
  const { innerOpen, innerClose } = marks;
  const quotes = innerOpen === '‘' || innerOpen === '‚' || innerOpen === '‹';
  if (!quotes) return write(APOSTROPHE);
  if (opensBehind(before, marks)) return write(innerOpen);
  const closes = unclosed(before, innerOpen, innerClose) > 0;
  return write(closes || !LETTER.test(before) ? innerClose : APOSTROPHE);
}

/** What a straight quotation mark or apostrophe becomes behind these words of a line. */
export function typedQuote(typed: string, before: string, language: string): TypedMark {
  const marks = quoteMarksOf(language);
  return typed === '"' ? double(before, marks) : single(before, marks);
}

/**
 * What a mark becomes that has a space of its own kind before it: the plain space that was typed there gives way. Null where the
 * language has none, or no space was typed.
 */
export function typedHighMark(typed: string, before: string, language: string): TypedMark {
  const { space, spaced, close } = quoteMarksOf(language);
  const wanted = typed === close && space !== '' ? space : spaced[typed];
  if (wanted === undefined || !/[^\s] $/u.test(before)) return null;
  return { drop: 1, text: wanted + typed };
}

/** A plain space typed behind an opening guillemet: the one that belongs there is there, or comes in its place. */
export function typedSpace(before: string, language: string): TypedMark {
  const { open, space } = quoteMarksOf(language);
  if (space === '') return null;
  if (before.endsWith(open + space)) return write('');
  return before.endsWith(open) ? write(space) : null;
}
