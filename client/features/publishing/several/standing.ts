import type { Issue } from '#contract/problem.ts';
import type { LiveKind } from '#contract/vocabulary.ts';
import type { Checks } from '../api.ts';
import {
  correctionsOf,
  draftCorrections,
  isWritten,
  type CorrectionDraft,
} from '../correction-drafts.ts';
import { leftOf, overridesOf, reasonsIn } from '../exceptions.ts';
import { mayBeQuiet } from '../kinds.ts';
import type { Going, Item } from './api.ts';

/** What somebody has decided of one of several articles. */
export type Decided = {
  /** Null as long as it is the kind that fits what changed. */
  kind: LiveKind | null;
  significant: boolean;
  /** Null as long as they are those that were found. */
  corrections: readonly CorrectionDraft[] | null;
  reasons: ReadonlyMap<string, string>;
  leftOut: boolean;
};

/** Nothing is decided yet. */
export const UNDECIDED: Decided = {
  kind: null,
  significant: true,
  corrections: null,
  reasons: new Map(),
  leftOut: false,
};

/** Where one of several articles stands with what was decided. */
export type Standing = {
  kind: LiveKind;
  corrections: readonly CorrectionDraft[];
  issues: readonly Issue[];
  /** Readers have it already, so that there is nothing to decide. */
  nothingNew: boolean;
  /** Something belongs to the kind that is not written yet. */
  unfinished: boolean;
  /** Nothing but signatures stands in the way, which several at once never go past. */
  onlyUnsigned: boolean;
  /** What is sent for it; null as long as it cannot go out. */
  item: Item | null;
};

/** Whether an article can go out with what was decided, and what would be sent for it. */
export function standingOf(
  { article, revision }: Going,
  checks: Checks,
  decided: Decided,
): Standing {
  const { kind, issues, changedFacts } = checks;
  const corrections =
    decided.corrections ??
    (revision === null ? [] : draftCorrections(changedFacts, revision.content));
  const reasons = reasonsIn(decided.reasons, () => undefined);
  const left = leftOf(issues, reasons);
  const unfinished = kind === 'correction' && !corrections.every(isWritten);
  const goes = revision !== null && left.ready && !unfinished;
  const item: Item | null = goes
    ? {
        articleId: article.id,
        revisionId: revision.id,
        kind,
        ...(mayBeQuiet(kind) ? { significant: decided.significant } : {}),
        corrections: kind === 'correction' ? correctionsOf(corrections) : [],
        overrides: overridesOf(issues, reasons),
      }
    : null;
  return {
    ...{ kind, corrections, issues, unfinished, item, onlyUnsigned: left.onlyUnsigned },
    // Whoever has chosen a kind sees what stands in its way, and can choose another.
    nothingNew: decided.kind === null && issues.some(({ code }) => code === 'nothing-new'),
  };
}
