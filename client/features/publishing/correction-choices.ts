import type { AccountedChangeView } from '#contract/api/change-accounts.ts';
import { isPassage } from '#contract/facts/passages.ts';
import { sentencesOf } from '#contract/facts/sentences.ts';
import type { CorrectionDraft, Passage } from './correction-drafts.ts';
import type { KnownPassages } from './correction-faults.ts';

type Changed = Pick<AccountedChangeView, 'place' | 'segments'>;
type Without = 'inserted' | 'removed';

/** As long as one field takes. */
const LONGEST = 2000;

const sideOf = ({ segments }: Changed, without: Without): string =>
  segments
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

/** The stretch of a text from the first to the last sentence that the other side has not; empty when it has them all. */
function stretchOf(text: string, other: string): string {
  const theirs = new Set(sentencesOf(other).map((sentence) => sentence.text));
  const own = sentencesOf(text).filter((sentence) => !theirs.has(sentence.text));
  const [first, last] = [own.at(0), own.at(-1)];
  if (first === undefined || last === undefined) return '';
  return text.slice(first.from, last.from + last.text.length);
}

/**
 * What readers read otherwise and no correction names yet, as passages to choose from: of each block the sentences that
 * changed, beside those that stand in their place.
 */
export function passagesToChoose(
  changes: readonly Changed[],
  drafts: readonly CorrectionDraft[],
  { live, signed }: KnownPassages,
): Passage[] {
  if (live === null || signed === null) return [];
  const isNamed = (place: string): boolean => drafts.some(({ blocks }) => blocks.includes(place));
  const isFrom = (passages: readonly string[], words: string): boolean =>
    words.length <= LONGEST && isPassage(passages, words);
  return changes.flatMap((change): Passage[] => {
    if (isNamed(change.place)) return [];
    const [before, after] = [sideOf(change, 'inserted'), sideOf(change, 'removed')];
    const [was, now] = [stretchOf(before, after), stretchOf(after, before)];
    if (!isFrom(live, was) || (now !== '' && !isFrom(signed, now))) return [];
    return [{ was, now, blocks: [change.place] }];
  });
}
