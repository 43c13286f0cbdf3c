import type { Actor } from '#server/kit/actor.ts';
import type { ArticleFacts, SignOffFacts } from '#server/writing/rules/article-facts.ts';
import { all, ALLOWED, refusedIf, type Decision } from '#server/writing/rules/decision.ts';
import { mayOnDesk } from '#server/writing/rules/desk-rights.ts';

/** Whether somebody may take a sign-off back: their own, or anybody's for who may return the article. */
export function checkTakeBack(
  article: ArticleFacts,
  signOff: SignOffFacts | undefined,
  actor: Actor,
): Decision {
  return all(
    refusedIf(article.story.killed !== null, 'story-killed'),
    refusedIf(article.story.merged !== null, 'story-merged'),
    refusedIf(signOff === undefined || signOff.takenBack !== null, 'nothing-signed'),
    signOff?.person?.id === actor.personId ? ALLOWED : mayOnDesk(actor, 'return', article.desk.id),
  );
}
