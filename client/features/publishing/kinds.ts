import type { ArticleView } from '#contract/api/writing.ts';
import { quotedFacts } from '#contract/facts/quoted-facts.ts';
import type { Issue } from '#contract/problem.ts';
import { NOTED_KINDS, type LiveKind } from '#contract/vocabulary.ts';
import type { Checks } from './api.ts';

const AGAIN = ['update', 'correction', 'clarification', 'refile'] as const;

/** The kinds that make sense: the first publication is initial, every later one is something else. */
export function kindsFor({ lastPublication }: Pick<ArticleView, 'lastPublication'>): LiveKind[] {
  return lastPublication === null ? ['initial'] : [...AGAIN];
}

/** Whether readers are shown the public note with this kind. */
export function isNoted(kind: LiveKind): boolean {
  return NOTED_KINDS.some((noted) => noted === kind);
}

/** Whether an editor decides that readers’ “updated” time stays where it is. */
export function mayBeQuiet(kind: LiveKind): boolean {
  return kind === 'update' || kind === 'clarification';
}

/** Why this person may not publish as this kind; null when they may or it is not known yet. */
export function refusalOfKind(checks: Checks | undefined): Issue | null {
  return checks?.issues.find(({ at, code }) => at === 'kind' && code === 'right-missing') ?? null;
}

/** The first few of the facts that readers had, in a row, each in the marks of the screens’ language. */
export function listOfFacts(facts: readonly string[], language: string): string {
  return new Intl.ListFormat(language).format(quotedFacts(facts, language));
}

/** What readers were told and reads differently now. */
export function factsOf(checks: Checks): string[] {
  return [...new Set(checks.changedFacts.flatMap(({ facts }) => facts))];
}
