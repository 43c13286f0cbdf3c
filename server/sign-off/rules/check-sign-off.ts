import type { RequiredStep } from '#contract/api/desk-steps.ts';
import type { Scope } from '#contract/vocabulary.ts';
import { holdsRight, type Actor } from '#server/kit/actor.ts';
import type { ArticleFacts } from '#server/writing/rules/article-facts.ts';
import { storyIsOpen } from '#server/writing/rules/abilities.ts';
import { all, ALLOWED, refused, refusedIf, type Decision } from '#server/writing/rules/decision.ts';
import { mayOnDesk } from '#server/writing/rules/desk-rights.ts';
import { stepStandings, type SignableRevision } from '#server/writing/rules/required-steps.ts';

/** The revision somebody wants to sign: who has new words in it, and what it is signed and stepped by. */
export type SignedRevision = SignableRevision & { authors: readonly { id: string }[] };

/** What is asked: may this person sign this revision of this article in this scope? */
export type SignOffQuestion = {
  actor: Actor;
  article: ArticleFacts;
  revision: SignedRevision;
  scope: Scope;
};

/** The steps in this scope, all of them and those on whose desk this person holds the right. */
function stepsFor({ actor, article, revision, scope }: SignOffQuestion): {
  asked: RequiredStep[];
  mine: RequiredStep[];
} {
  const asked = stepStandings(article, revision).filter((step) => step.scope === scope);
  const mine = asked.filter(({ desk }) => holdsRight(actor, `sign-${scope}`, desk.id));
  return { asked, mine };
}

/** Why somebody without a right that counts may not sign. */
function withoutRight({ actor, article, scope }: SignOffQuestion, asked: RequiredStep[]): Decision {
  const here = mayOnDesk(actor, `sign-${scope}`, article.desk.id);
  if (asked.length === 0 || asked.some(({ desk }) => desk.id === article.desk.id)) return here;
  if (here.allowed) return refused('step-of-another-desk');
  const member = asked.some(({ desk }) => actor.rights.has(desk.id));
  return member ? refused('right-missing') : here;
}

function maySignScope(question: SignOffQuestion): Decision {
  const { actor, revision, scope } = question;
  const wrote = revision.authors.some(({ id }) => id === actor.personId);
  const others = revision.authors.some(({ id }) => id !== actor.personId);
  // A signature covers others' words: of one's own alone there is nothing it could say (DESIGN §3.3).
  if (wrote && (!others || scope !== 'editorial')) return refused('wrote-these-words');
  const { asked, mine } = stepsFor(question);
  if (mine.length > 0) {
    return refusedIf(
      mine.every(({ waitsFor }) => waitsFor !== null),
      'step-before-missing',
    );
  }
  // A writer may countersign an editor's edits without the right; that signature alone never suffices.
  return wrote ? ALLOWED : withoutRight(question, asked);
}

/** Whether this person has signed exactly this already, for every step that they may sign now. */
function hasSigned(question: SignOffQuestion): boolean {
  const { actor, article, revision, scope } = question;
  const own = article.signOffs.filter(
    (signOff) =>
      signOff.takenBack === null &&
      signOff.scope === scope &&
      signOff.person?.id === actor.personId &&
      signOff.digest === revision.scopeDigests[scope],
  );
  const open = stepsFor(question).mine.filter(({ waitsFor }) => waitsFor === null);
  // A step that had to wait, or that asks for a right they have been given since, can still be signed.
  const covered = open.every(({ desk }) => own.some(({ rightOn }) => rightOn.includes(desk.id)));
  return own.length > 0 && covered;
}

/** Whether somebody may sign a revision off, and the one reason why not. */
export function checkSignOff(question: SignOffQuestion): Decision {
  const { article, scope } = question;
  return all(
    storyIsOpen(article.story),
    refusedIf(
      scope === 'language' && article.sourceArticleId === null,
      'scope-not-for-this-article',
    ),
    maySignScope(question),
    refusedIf(hasSigned(question), 'already-signed'),
  );
}
