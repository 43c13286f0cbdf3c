import { noteTells, type ChangeToTell } from '#contract/facts/changes-to-tell.ts';
import { isStillTheNote, readNote } from '#contract/facts/read-note.ts';
import type { Account } from '#contract/vocabulary.ts';

/** What somebody said of a change, with the note as it read then. */
export type Said = {
  place: string;
  digest: string;
  how: Account;
  note: string;
  personId: string;
  name: string;
  at: Date;
};

/**
 * Why readers miss nothing of a change: it was linked to the note, it was marked minor, the note names it by itself, or it is a
 * slip of the pen. Null while it is open.
 */
export type Covered = 'linked' | 'minor' | 'named' | 'slip' | null;

export type AccountedChange = ChangeToTell & { account: Said | null; covered: Covered };

/** One correction, as far as it says what it corrects. */
export type Corrected = { was: string; now: string; blocks: readonly string[] };

type Noted = {
  note: string;
  language: string;
  /** Readers had a headline alone: whatever else they get is added, and a note that says so names it all. */
  afterHeadline: boolean;
};

/**
 * Sets what people said beside the changes. What they said holds for exactly these words, and a link for this note, give or
 * take half its words; another edit opens the question again.
 */
export function accountFor(
  changes: readonly ChangeToTell[],
  said: readonly Said[],
  { note, language, afterHeadline }: Noted,
): AccountedChange[] {
  const read = readNote(note, language);
  return changes.map((change) => {
    const account =
      said.find(
        ({ place, digest, how, note: linked }) =>
          place === change.place &&
          digest === change.digest &&
          (how === 'minor' || isStillTheNote(linked, note, language)),
      ) ?? null;
    const covered = ((): Covered => {
      if (account !== null) return account.how === 'note' ? 'linked' : 'minor';
      if (noteTells(read, change, language)) return 'named';
      if (afterHeadline && read.adds && change.was === '') return 'named';
      return change.material ? null : 'slip';
    })();
    return { ...change, account, covered };
  });
}

/** Whether readers are told of a change by a correction: it names the place, or quotes the fact that changed. */
export function isCorrected(change: ChangeToTell, corrections: readonly Corrected[]): boolean {
  return corrections.some(
    ({ was, now, blocks }) =>
      blocks.includes(change.place) ||
      change.facts.some(
        (fact) => was.includes(fact.was) || (fact.now !== '' && now.includes(fact.now)),
      ),
  );
}

/** The places that a publication explains: linked to its note, named by it or corrected, never what is minor. */
export function placesTold(
  changes: readonly AccountedChange[],
  corrections: readonly Corrected[],
): string[] {
  return changes
    .filter(
      (change) =>
        change.covered === 'linked' ||
        change.covered === 'named' ||
        (change.covered === null && isCorrected(change, corrections)),
    )
    .map(({ place }) => place);
}
