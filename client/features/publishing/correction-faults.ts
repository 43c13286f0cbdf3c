import { isPassage } from '#contract/facts/passages.ts';
import type { Issue } from '#contract/problem.ts';
import type { Failure } from '#client/ui/problem-alert.tsx';
import type { CorrectionDraft } from './correction-drafts.ts';

/** The two fields of a correction. */
export type Part = 'was' | 'now';

/** What is known on the screen of the texts that corrections may quote; null as long as it is not. */
export type KnownPassages = {
  /** Of the text that readers have. */
  live: readonly string[] | null;
  /** Of every text that readers ever had. */
  published: readonly string[] | null;
  /** Of the revision that is to go out. */
  signed: readonly string[] | null;
};

/** Whether readers had these words; null when that is not known. */
function wasPublished(words: string, { live, published }: KnownPassages): boolean | null {
  if (live !== null && isPassage(live, words)) return true;
  return published === null ? null : isPassage(published, words);
}

/** Whether the words of a field stand in no text that they may be from; false while that is not known, and of empty fields. */
export function isForeign(draft: CorrectionDraft, part: Part, known: KnownPassages): boolean {
  const words = draft[part].trim();
  if (words === '' || (part === 'now' && draft.takenOut)) return false;
  if (part === 'was') return wasPublished(words, known) === false;
  return known.signed !== null && !isPassage(known.signed, words);
}

/** Whether readers’ words must be looked for in texts older than the one they have. */
export function needsOlder(drafts: readonly CorrectionDraft[], known: KnownPassages): boolean {
  const { live } = known;
  return drafts.some(({ was }) => {
    const words = was.trim();
    return words !== '' && (live === null || !isPassage(live, words));
  });
}

/** Whether corrections are known to quote what was never published or is not in the signed text. */
export function areForeign(drafts: readonly CorrectionDraft[], known: KnownPassages): boolean {
  return drafts.some((draft) => isForeign(draft, 'was', known) || isForeign(draft, 'now', known));
}

const NONE: readonly Issue[] = [];

/** What the server refused, the same list each time of one error. */
export function issuesOf(error: Failure | null): readonly Issue[] {
  return error?.issues ?? NONE;
}

const PLACE = /^corrections\[(\d+)\]\.(was|now)$/u;

/** Which correction, counted from 1, and which of its fields a check names (`corrections[0].was`); null for other places. */
export function correctionAt(at: string): { n: number; part: Part } | null {
  const [, index, part] = PLACE.exec(at) ?? [];
  if (index === undefined) return null;
  return { n: Number(index) + 1, part: part === 'was' ? 'was' : 'now' };
}

/** What the server said of a field, as long as it holds the words that were sent. */
export function refusedAs(
  draft: CorrectionDraft,
  part: Part,
  sent: { drafts: readonly CorrectionDraft[]; issues: readonly Issue[] },
): Issue | null {
  const n = sent.drafts.findIndex(({ key }) => key === draft.key) + 1;
  const then = sent.drafts[n - 1];
  if (then?.[part] !== draft[part] || then.takenOut !== draft.takenOut) return null;
  return (
    sent.issues.find(({ at }) => {
      const place = correctionAt(at);
      return place?.n === n && place.part === part;
    }) ?? null
  );
}
