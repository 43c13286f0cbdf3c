import { refusalSentence } from '#contract/refusals.ts';
import type { Refusal } from '#contract/vocabulary.ts';
import { Refused } from '#server/kit/refused.ts';
import type { Decision } from './rules/decision.ts';

/** Refusals about the person are 403, about what was sent 422; the rest conflict with what stands (409). */
const STATUS: Partial<Record<Refusal, number>> = {
  'not-signed-in': 401,
  'right-missing': 403,
  'not-on-this-desk': 403,
  'wrote-these-words': 403,
  'step-of-another-desk': 403,
  'killed-it-yourself': 403,
  'broke-it-yourself': 403,
  'reader-is-colleague': 422,
  'language-not-in-newsroom': 422,
  'template-of-another-desk': 422,
  'template-in-another-language': 422,
  'confirmation-mismatch': 422,
  'merged-into-itself': 422,
  'other-language': 422,
  'scope-not-for-this-article': 422,
};

/** Turns a rule's refusal into the one that is sent; does nothing when the rule allows it. */
export function demand(decision: Decision): void {
  if (decision.allowed) return;
  const { reason } = decision;
  throw new Refused({
    status: STATUS[reason] ?? 409,
    code: reason,
    detail: refusalSentence(reason),
  });
}
