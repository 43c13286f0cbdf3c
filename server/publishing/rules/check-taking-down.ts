import type { Actor } from '#server/kit/actor.ts';
import type { ArticleFacts } from '#server/writing/rules/article-facts.ts';
import { all, refusedIf, type Decision } from '#server/writing/rules/decision.ts';
import { mayOnDesk } from '#server/writing/rules/desk-rights.ts';

/** Whether somebody may take a live article away from readers; it can come back with an update or a correction. */
export function checkWithdraw(article: ArticleFacts, actor: Actor): Decision {
  return all(
    refusedIf(article.story.killed !== null, 'story-killed'),
    refusedIf(article.story.merged !== null, 'story-merged'),
    mayOnDesk(actor, 'withdraw', article.desk.id),
    refusedIf(article.live === null, 'not-live'),
  );
}

/** Whether somebody may end the story for good, in every language (DESIGN §3.9). */
export function checkKill(article: ArticleFacts, actor: Actor): Decision {
  const { story } = article;
  return all(
    refusedIf(story.killed !== null, 'story-killed'),
    mayOnDesk(actor, 'kill', story.desk.id),
  );
}

/** Whether what was typed names the story that is to be killed. */
export function checkKillConfirmation(slugline: string, typed: string): Decision {
  return refusedIf(typed.trim() !== slugline, 'confirmation-mismatch');
}

/** Whether somebody may say that a kill was right: a second person who may return articles of the desk. */
export function checkConfirmKill(article: ArticleFacts, actor: Actor): Decision {
  const { killed, desk } = article.story;
  return all(
    refusedIf(killed === null, 'kill-not-asked'),
    refusedIf(killed !== null && killed.confirmedBy !== null, 'kill-confirmed'),
    refusedIf(killed?.by.id === actor.personId, 'killed-it-yourself'),
    mayOnDesk(actor, 'return', desk.id),
  );
}
