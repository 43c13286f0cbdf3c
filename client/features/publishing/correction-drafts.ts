import type { Checks, Publishing } from './api.ts';

/** One correction while it is being written. `key` only tells rows apart on the screen. */
export type CorrectionDraft = {
  key: number;
  was: string;
  now: string;
  wording: string;
  blocks: string[];
};

/** As many as one publication takes. */
const MOST = 20;

type Filled = Omit<CorrectionDraft, 'key'>;

/** The public note as a sentence of its own: without the brackets that it stands in above the text. */
function sentenceOf(note: string): string {
  const bare = note.trim().replace(/^[([（](.*)[)\]）]$/su, '$1');
  return bare === '' || /[.!?…؟。]$/u.test(bare) ? bare : `${bare}.`;
}

/**
 * What a correction would have to say, from the facts that were published and read differently now; one empty row
 * when the program found none. The public note is the first row's wording.
 */
export function draftCorrections(facts: Checks['changedFacts'], note: string): CorrectionDraft[] {
  const filled: Filled[] = facts
    .slice(0, MOST)
    .map(({ was, now, blockId }) => ({ was, now, wording: '', blocks: [blockId] }));
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
