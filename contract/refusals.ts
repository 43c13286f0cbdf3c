import type { Refusal } from './vocabulary.ts';

const SENTENCES: Record<Refusal, string> = {
  'not-signed-in': 'Sign in first.',
  'right-missing': 'Your role on this desk does not include this.',
  'not-on-this-desk': 'You are not a member of this desk.',
  'story-killed': 'The story was killed; nothing of it changes any more.',
  'story-spiked': 'The story is spiked. Restore it first.',
  'story-not-spiked': 'The story is not spiked.',
  'story-live': 'Readers have the story. Withdraw it first.',
  embargoed: 'The story is under embargo.',
  'already-in-review': 'The article is with the desk already.',
  'not-in-review': 'The article is not with the desk.',
  'nothing-to-submit': 'There is nothing to submit: the text is empty, or readers have it already.',
  'wrote-these-words': 'You wrote these words; somebody else signs them.',
  'changes-unread': 'Read what changed since you signed last, each place of it, and say so.',
  'already-signed': 'You have signed exactly this text already.',
  'sign-off-missing': 'Somebody else must sign this text off before readers can have it.',
  'step-before-missing': 'The steps before this one are signed first.',
  'step-of-another-desk': 'The people of another desk give this signature.',
  'nothing-signed': 'This sign-off does not stand any more.',
  'scope-not-for-this-article': 'This article does not take a sign-off of that kind.',
  'stale-position': 'Somebody changed the text after you read it.',
  'stale-version': 'Somebody changed this after you read it.',
  'not-live': 'Readers do not have this article now.',
  'never-published': 'Readers never saw this article.',
  'publish-checks-failed': 'Some checks before publication are not met.',
  'language-exists': 'The story has a version in this language already.',
  'language-not-in-newsroom': 'The newsroom does not publish in this language.',
  'kill-not-asked': 'Nobody has killed this story.',
  'kill-confirmed': 'A second person has confirmed the kill already.',
  'killed-it-yourself': 'You killed the story; a second person confirms it.',
  'confirmation-mismatch': 'What you typed is not the slugline of the story.',
  'nothing-new': 'Readers have exactly this text already.',
  'proposes-only': 'You may propose changes here, and take back your own; others decide on them.',
  'assigned-to-another': 'Somebody else has it; an editor of the desk can give it to you.',
  'plan-made': 'The story has been begun; it says the rest.',
  'plan-cancelled': 'This planned story was cancelled.',
  'signatures-complete': 'Every signature is there; publish it in the ordinary way.',
  'glass-not-broken': 'Nothing of this went out without its signatures.',
  'glass-reviewed': 'A second person has looked at it already.',
  'broke-it-yourself': 'You broke the glass; a second person looks at it.',
};

/** The sentence a person reads when something is refused, in English; clients translate by the code. */
export function refusalSentence(reason: Refusal): string {
  return SENTENCES[reason];
}
