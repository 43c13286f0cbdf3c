import type { Checks, Publishing } from './api.ts';

/** One correction while it is being written. `key` only tells rows apart on the screen. */
export type CorrectionDraft = {
  key: number;
  was: string;
  now: string;
  wording: string;
  blocks: string[];
};

type ChangedFact = Checks['changedFacts'][number];
type Filled = Omit<CorrectionDraft, 'key'>;

function sentencesOf(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter((s) => s !== '');
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** How many words two sentences share, as a part of the longer one. */
function likeness(left: string, right: string): number {
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, a.size, b.size);
}

/** The sentence in which a fact stood, and the one that stands in its place now; empty when there is none. */
function beside({ was, now, facts }: ChangedFact, language: string): { was: string; now: string } {
  const before = sentencesOf(was, language);
  const after = sentencesOf(now, language);
  const stated = before.find((sentence) => facts.some((fact) => sentence.includes(fact))) ?? was;
  const [best] = [...after].sort((a, b) => likeness(b, stated) - likeness(a, stated));
  return { was: stated, now: best !== undefined && likeness(best, stated) > 0.2 ? best : now };
}

/** The public note as a sentence of its own: without the brackets that it stands in above the text. */
function sentenceOf(note: string): string {
  const bare = note.trim().replace(/^[([（](.*)[)\]）]$/su, '$1');
  return bare === '' || /[.!?…؟。]$/u.test(bare) ? bare : `${bare}.`;
}

/**
 * What a correction would have to say, from the facts that were published and read differently now; one empty row
 * when the program found none. The public note is the first row's wording.
 */
export function draftCorrections(
  facts: Checks['changedFacts'],
  { note, language }: { note: string; language: string },
): CorrectionDraft[] {
  const filled: Filled[] = facts.map((fact) => ({
    ...beside(fact, language),
    wording: '',
    blocks: [fact.blockId],
  }));
  const rows = filled.length > 0 ? filled : [{ was: '', now: '', wording: '', blocks: [] }];
  return rows.map((row, key) => ({ ...row, key, wording: key === 0 ? sentenceOf(note) : '' }));
}

/** Whether every field of a correction says something. */
export function isWritten({ was, now, wording }: CorrectionDraft): boolean {
  return [was, now, wording].every((text) => text.trim() !== '');
}

/** The corrections as the server takes them. Blocks that are fields (`headline`) are named alike. */
export function correctionsOf(
  drafts: readonly CorrectionDraft[],
): NonNullable<Publishing['corrections']> {
  return drafts.map(({ was, now, wording, blocks }) => ({
    was: was.trim(),
    now: now.trim(),
    wording: wording.trim(),
    blocks,
  }));
}
