import type { Refusal } from '#contract/vocabulary.ts';

/** What a rule answers: it may be done, or the one reason why not. */
export type Decision = { allowed: true } | { allowed: false; reason: Refusal };

/** The answer when nothing stands in the way. */
export const ALLOWED: Decision = { allowed: true };

/** The answer when something does. */
export function refused(reason: Refusal): Decision {
  return { allowed: false, reason };
}

/** The first refusal among several answers, in the order in which a person should hear of them. */
export function all(...decisions: readonly Decision[]): Decision {
  return decisions.find((decision) => !decision.allowed) ?? ALLOWED;
}

/** Refuses for that reason when the condition holds. */
export function refusedIf(condition: boolean, reason: Refusal): Decision {
  return condition ? refused(reason) : ALLOWED;
}
