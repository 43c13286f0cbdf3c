import type { State } from './desk-facts.ts';

/** What comes of a deed: another state, or the reasons why not (one, but for publishing, which tells all). */
export type Outcome = { next: State } | { refused: readonly string[] };

/** A reason, where it is one. */
export function when(condition: boolean, reason: string): string[] {
  return condition ? [reason] : [];
}
