import { quotationsIn } from './quotations.ts';

/** A sentence and where it begins in its block (UTF-16 units). */
export type Sentence = { text: string; from: number };

const END = /[.!?…؟。！？]+["'”’»)\]]*(?=\s|$)|\n+/gu;
const SHORT =
  /(?:^|[\s(«“])(?:Mr|Mrs|Ms|Dr|Prof|St|Mt|Gen|Col|Sgt|Lt|Sen|Rep|Gov|No|vs|etc|approx|Inc|Ltd|Co|Corp|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|M|MM|Mme|Mlle|Me|p|art|env|[\p{Lu}]|[ap]\.m|U\.S|U\.K)\.$/u;

/** Whether a full stop ends a sentence: not behind an abbreviation, not before a small letter. */
function endsHere(text: string, stop: RegExpMatchArray, start: number): boolean {
  if (stop[0].startsWith('\n')) return true;
  const end = (stop.index ?? 0) + stop[0].length;
  const next = text.slice(end).trimStart().charAt(0);
  if (/[\p{Ll},;:]/u.test(next)) return false;
  return stop[0] !== '.' || next === '' || !SHORT.test(text.slice(start, end));
}

/** The sentences of a text, in order; a quotation is never cut in two. */
export function sentencesOf(text: string): Sentence[] {
  const quotations = quotationsIn(text);
  const isInside = (at: number): boolean => quotations.some(({ from, to }) => at > from && at < to);
  const sentences: Sentence[] = [];
  const add = (start: number, end: number): void => {
    const whole = text.slice(start, end);
    const trimmed = whole.trim();
    if (trimmed === '') return;
    sentences.push({ text: trimmed, from: start + whole.indexOf(trimmed) });
  };
  let start = 0;
  for (const stop of text.matchAll(END)) {
    const end = stop.index + stop[0].length;
    if (isInside(end) || !endsHere(text, stop, start)) continue;
    add(start, end);
    start = end;
  }
  add(start, text.length);
  return sentences;
}
