import { withoutControls } from '#contract/body/read-text.ts';

/**
 * Marks that nobody sees: places where a word may break, and the stand-in for a picture. Joiners and marks of direction
 * stay, because some scripts are written with them.
 */
const UNSEEN = /[\u200B\u2060\uFEFF\u00AD\uFFFC]/gu;
/** Every sign that only some programs know for the end of a line. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
const CONTROL = /[\p{Cc}--[\n\t]]/gv;
const EMPTY_LINE = /\n[ \t\u00A0]+(?=\n)/gu;

/** The text without marks that nobody sees and characters that no output can carry; lines end in `\n`. */
export function cleanText(text: string): string {
  const lines = text.replace(LINE_END, '\n').replace(UNSEEN, '');
  return withoutControls(lines).replace(CONTROL, '');
}

/** Text that was copied, or is pasted, without its looks: a paragraph a line, none of them empty. */
export function cleanPlainText(text: string): string {
  return cleanText(text)
    .replace(EMPTY_LINE, '\n')
    .replace(/^\n+|\n+$/gu, '');
}
