import type { Flag, Scope } from '#contract/vocabulary.ts';

/**
 * The scopes an article needs a sign-off in, in alphabetical order: `editorial` always, what its desk asks for,
 * more for a translation, and `legal` where a flag says so (DESIGN 3.3; `required_scopes` in the database).
 */
export function requiredScopes(asked: {
  desk: readonly Scope[];
  /** Empty for an original. */
  translation: readonly Scope[];
  flags: readonly Flag[];
}): Scope[] {
  const scopes = new Set<Scope>(['editorial', ...asked.desk, ...asked.translation]);
  if (asked.flags.includes('needs-legal')) scopes.add('legal');
  return [...scopes].sort();
}
