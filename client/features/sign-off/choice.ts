import type { AbilityAnswer, PersonRef } from '#contract/api/shapes.ts';
import type { Scope } from '#contract/vocabulary.ts';
import type { Reading } from './api.ts';

/** Which of two texts an editor signs: the working copy as they read it, or the head revision. */
export type Which = 'now' | 'head';

/** Who has new words in the text that would be signed. */
export function authorsOf({ article, now }: Reading, which: Which): readonly PersonRef[] {
  if (which === 'now') return (now?.authors ?? []).map(({ by }) => by);
  return article.head?.authors ?? [];
}

/** How the signer stands to the words: none are theirs, some are, or all new ones are. */
export type Share = 'none' | 'some' | 'all';

/** Whether the words to be signed are the signer’s own. */
export function shareOf(authors: readonly PersonRef[], signer: PersonRef): Share {
  if (!authors.some(({ id }) => id === signer.id)) return 'none';
  return authors.every(({ id }) => id === signer.id) ? 'all' : 'some';
}

type Signer = { reading: Reading; which: Which; me: PersonRef };

/**
 * Why this person may not sign that text in that scope, null when they may. For the text that moved past the
 * head, what the server says about the head holds only as far as it is about rights; the rest it says on signing.
 */
export function refusalOf({ reading, which, me }: Signer, scope: Scope): AbilityAnswer | null {
  const answer = reading.article.abilities[`sign-${scope}`];
  const aboutHead = answer.reason === 'already-signed' || answer.reason === 'wrote-these-words';
  if (which === 'head' || !aboutHead) return answer.allowed ? null : answer;
  const share = shareOf(authorsOf(reading, which), me);
  const own = share === 'all' || (share === 'some' && scope !== 'editorial');
  return own ? answer : null;
}
