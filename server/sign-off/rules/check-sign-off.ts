import type { Scope } from '#contract/vocabulary.ts';
import type { Actor } from '#server/kit/actor.ts';
import type { ArticleFacts } from '#server/writing/rules/article-facts.ts';
import { storyIsOpen } from '#server/writing/rules/abilities.ts';
import { all, ALLOWED, refused, refusedIf, type Decision } from '#server/writing/rules/decision.ts';
import { mayOnDesk } from '#server/writing/rules/desk-rights.ts';

/** The revision somebody wants to sign: who has new words in it, and its digest in each scope. */
export type SignedRevision = {
  authors: readonly { id: string }[];
  scopeDigests: Readonly<Record<Scope, string>>;
};

/** What is asked: may this person sign this revision of this article in this scope? */
export type SignOffQuestion = {
  actor: Actor;
  article: ArticleFacts;
  revision: SignedRevision;
  scope: Scope;
};

function maySignScope({ actor, article, revision, scope }: SignOffQuestion): Decision {
  const wrote = revision.authors.some(({ id }) => id === actor.personId);
  const others = revision.authors.some(({ id }) => id !== actor.personId);
  // A signature covers others' words: of one's own alone there is nothing it could say (DESIGN §3.3).
  if (wrote && (!others || scope !== 'editorial')) return refused('wrote-these-words');
  // A writer may countersign an editor's edits without the right; that signature alone never suffices.
  if (wrote && scope === 'editorial') return ALLOWED;
  return mayOnDesk(actor, `sign-${scope}`, article.desk.id);
}

/** Whether somebody may sign a revision off, and the one reason why not. */
export function checkSignOff(question: SignOffQuestion): Decision {
  const { actor, article, revision, scope } = question;
  const signed = article.signOffs.some(
    (signOff) =>
      signOff.takenBack === null &&
      signOff.scope === scope &&
      signOff.person?.id === actor.personId &&
      signOff.digest === revision.scopeDigests[scope],
  );
  return all(
    storyIsOpen(article.story),
    refusedIf(
      scope === 'language' && article.sourceArticleId === null,
      'scope-not-for-this-article',
    ),
    maySignScope(question),
    refusedIf(signed, 'already-signed'),
  );
}
