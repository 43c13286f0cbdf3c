import type { LiveKind } from '#contract/vocabulary.ts';
import { TRIFLE } from '#contract/facts/changes-to-tell.ts';
import type { ChangedFact } from '#contract/facts/changed-facts.ts';
import { quotedFacts } from '#contract/facts/quoted-facts.ts';

/** What changed since readers last saw the article, as far as the kind depends on it. */
export type ChangeSummary = {
  neverPublished: boolean;
  changedFacts: readonly ChangedFact[];
  /** Words that were added or taken away, over all fields. */
  wordsChanged: number;
  hasNote: boolean;
  /** Readers have exactly this revision, but as another form than it would go out now. */
  formAlone: boolean;
};

/** Proposes the kind that fits what changed, with the reason to show. A person decides (DESIGN §3.13). */
export function proposeKind(change: ChangeSummary): { kind: LiveKind; because: string } {
  if (change.neverPublished)
    return { kind: 'initial', because: 'Readers have not seen this article before.' };
  if (change.formAlone) {
    const because = 'The text is the same; what it is to readers changes, and no date of it.';
    return { kind: 'refile', because };
  }
  const facts = change.changedFacts.flatMap((fact) => fact.facts);
  if (facts.length > 0) {
    const some = quotedFacts(facts, 'en').join(', ');
    return { kind: 'correction', because: `Readers were told ${some}; that is changed or gone.` };
  }
  if (change.wordsChanged <= TRIFLE && !change.hasNote) {
    return { kind: 'refile', because: 'Only a few words differ, and no fact that readers had.' };
  }
  return {
    kind: 'update',
    because: 'Something was added; no fact that readers had is changed or gone.',
  };
}
