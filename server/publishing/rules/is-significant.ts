import type { LiveKind } from '#contract/vocabulary.ts';

/** Whether a publication moves readers' "updated" time: a refile never does, an update or clarification unless an editor says not. */
export function isSignificant(asked: {
  kind: LiveKind;
  significant?: boolean | undefined;
}): boolean {
  const { kind, significant } = asked;
  if (kind === 'refile') return false;
  return kind === 'update' || kind === 'clarification' ? (significant ?? true) : true;
}
