import type { RequiredStep } from '#contract/api/desk-steps.ts';
import type { AbilityAnswer } from '#contract/api/shapes.ts';
import type { SignOffView } from '#contract/api/sign-off.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { SCOPES, type Scope } from '#contract/vocabulary.ts';

/** How one scope stands for the head revision. */
export type ScopeStanding = {
  scope: Scope;
  /** The steps that ask for it; none when it may be signed all the same. */
  steps: RequiredStep[];
  /** The signatures that stand, with or without the right. */
  signed: SignOffView[];
  /** Every step that asks for it has its people. */
  met: boolean;
};

type Signable = Pick<ArticleView, 'steps' | 'signOffs' | 'abilities'>;

/** The scopes that matter for an article: those required, those signed, and those this person could sign. */
export function scopeStandings(article: Signable): ScopeStanding[] {
  const standings = SCOPES.map((scope): ScopeStanding => {
    const signed = article.signOffs.filter((each) => each.scope === scope && each.standsForHead);
    const steps = article.steps.filter((step) => step.scope === scope);
    return { scope, steps, signed, met: steps.every(({ met }) => met) };
  });
  return standings.filter(
    ({ scope, steps, signed }) =>
      steps.length > 0 || signed.length > 0 || article.abilities[`sign-${scope}`].allowed,
  );
}

/** Who signed: a person of the newsroom, or a guest by link. */
export function nameOf({ person, guestName }: SignOffView): string {
  return person?.name ?? guestName ?? '';
}

/** The steps that have not all their signatures. */
export function missingSteps({ steps }: Pick<ArticleView, 'steps'>): RequiredStep[] {
  return steps.filter(({ met }) => !met);
}

/** What a signature is worth now, newest state first: taken back, void, of the head, of the text as it is. */
export type Worth = 'taken-back' | 'void' | 'live' | 'same' | 'head' | 'now';

type Heads = Pick<ArticleView, 'head' | 'headIsCurrent' | 'liveRevisionId'>;

/** What one signature covers as things stand. */
export function worthOf(signOff: SignOffView, article: Heads): Worth {
  if (signOff.takenBack !== null) return 'taken-back';
  const isLive = signOff.revisionId === article.liveRevisionId;
  if (!signOff.standsForHead) return isLive ? 'live' : 'void';
  // Publishing empties the update note, so that the text has moved past what readers were just given.
  if (isLive && article.head?.id === article.liveRevisionId) return 'live';
  if (!article.headIsCurrent) return 'head';
  return signOff.revisionId === article.head?.id ? 'now' : 'same';
}

/** Refusals that hold for the head as it is, but perhaps not for the text that has moved past it. */
const ABOUT_THE_HEAD: readonly string[] = ['already-signed', 'wrote-these-words'];

/**
 * Whether the sign-off dialog is of use to this person: some scope of the head may be signed, or the text has moved
 * past the head and might be. Else the reason of the first required scope.
 */
export function signOffAbility(
  article: Signable & Pick<ArticleView, 'head' | 'headIsCurrent'>,
): AbilityAnswer {
  const answers = scopeStandings(article).map(({ scope }) => article.abilities[`sign-${scope}`]);
  const allowed = answers.find((answer) => answer.allowed);
  if (allowed !== undefined) return allowed;
  const moved = article.head !== null && !article.headIsCurrent;
  const hopeful = answers.some(({ reason }) => ABOUT_THE_HEAD.includes(reason ?? ''));
  if (moved && hopeful) return { allowed: true };
  return answers[0] ?? { allowed: false };
}
