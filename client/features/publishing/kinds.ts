import type { ArticleView } from '#contract/api/writing.ts';
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

/** Why this person may not publish as this kind, in the server’s words; null when they may or it is not known yet. */
export function refusalOfKind(checks: Checks | undefined): string | null {
  const refusal = checks?.issues.find(({ at, code }) => at === 'kind' && code === 'right-missing');
  return refusal?.message ?? null;
}
