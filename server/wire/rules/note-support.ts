import { fold } from './words/fold.ts';
import type { ReadNote, ReadParagraph } from './wire-reading.ts';

const SMALL =
  /^(?:the|from|with|and|that|this|after|before|statements?|comments?|details?|quotes?|reaction|background|about|more|new|la|le|les|des|du|de|del|los|las|der|die|das|von|dem|den|avec|con|com|mit|und|et|y|e|para|pour|sur|to|of|by|in|on|an|at|für|zum|zur)$/u;
const CONTINUES = /^[“«„"]/u;
const PRONOUN_SAYS =
  /[”»“"],? (?:(?:he|she|they) [\p{L} ]{0,20}(?:said|says|added|continued|told|wrote|went on)|(?:said|added) (?:he|she|they)|a-t-(?:il|elle)|(?:er|sie) (?:sagte|fügte)|(?:dijo|añadió|agregó|disse|afirmou|acrescentou|ha detto|ha aggiunto)(?=[ .,]))/u;
const SHORTEST_STEM = 4;

/** Words meet when they share a stem: the same first five letters, or all of a shorter word. */
function stemOf(word: string): string {
  return fold(word).slice(0, 5);
}

function stemsOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words
    .filter((word) => !SMALL.test(fold(word)))
    .map(stemOf)
    .filter((stem) => stem.length >= SHORTEST_STEM);
}

function goesOn(paragraph: ReadParagraph): boolean {
  return CONTINUES.test(paragraph.text) && PRONOUN_SAYS.test(paragraph.text);
}

function span(numbers: readonly number[]): string {
  const runs: string[] = [];
  for (let at = 0; at < numbers.length; at += 1) {
    const start = numbers[at] ?? 0;
    while ((numbers[at + 1] ?? 0) === (numbers[at] ?? 0) + 1) at += 1;
    const end = numbers[at] ?? start;
    runs.push(end === start ? String(start) : `${String(start)}-${String(end)}`);
  }
  return runs.join(', ');
}

/**
 * The paragraphs that hold what an update note announces: those that name all of its words that the
 * body knows, and quotations that go on from such a paragraph with "he said". Likely, not certain.
 */
export function findSupport(
  note: Pick<ReadNote, 'detail'>,
  paragraphs: readonly ReadParagraph[],
): { paragraphs: number[]; why: string | null } {
  const body = paragraphs.map((paragraph) => new Set(stemsOf(paragraph.text.slice(0, 20_000))));
  const wanted = [...new Set(stemsOf(note.detail ?? ''))].filter((stem) =>
    body.some((stems) => stems.has(stem)),
  );
  if (wanted.length < 2) return { paragraphs: [], why: null };
  const found: number[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const names = wanted.every((stem) => body[index]?.has(stem) === true);
    const follows = found.at(-1) === index && goesOn(paragraph);
    if (names || follows) found.push(index + 1);
  }
  if (found.length === 0) return { paragraphs: [], why: null };
  const why = `Paragraphs ${span(found)} name what the note announces or go on quoting it.`;
  return { paragraphs: found, why };
}
