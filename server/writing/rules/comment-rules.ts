import { holdsRight, type Actor } from '#server/kit/actor.ts';
import { storyIsOpen } from './abilities.ts';
import { all, ALLOWED, refused, type Decision } from './decision.ts';
import { mayOnDesk } from './desk-rights.ts';

/** As much of an article as says who may speak about it. */
type Discussed = { desk: { id: string }; story: Parameters<typeof storyIsOpen>[0] };

/** A thread as it stands. */
type Standing = { blocking: boolean; by: { id: string } };

/** Who can read every desk's articles: whoever has a place on one of them, and who looks after the newsroom. */
export function readsArticles(person: {
  active: boolean;
  isAdmin: boolean;
  desks: readonly string[];
}): boolean {
  return person.active && (person.isAdmin || person.desks.length > 0);
}

/** Whether somebody may say something at all: who has a place in the newsroom, but no token that may only read. */
export function maySpeak(actor: Actor): Decision {
  const speaks = actor.isAdmin || [...actor.rights.values()].some((rights) => rights.size > 0);
  return speaks ? ALLOWED : refused('right-missing');
}

/** Whether somebody may speak about an article: whoever reads it. */
export function mayComment(article: Discussed, actor: Actor): Decision {
  return all(storyIsOpen(article.story), maySpeak(actor));
}

/**
 * Whether somebody may stop an article's publication by a comment: who may give it back to its writer says in
 * the same breath that it is not ready.
 */
export function mayBlock(article: Discussed, actor: Actor): Decision {
  return all(storyIsOpen(article.story), mayOnDesk(actor, 'return', article.desk.id));
}

/**
 * Whether somebody may resolve a thread or open it again: one that blocks, who may block; any other, who began it
 * or who may write in the article.
 */
export function maySettle(article: Discussed, thread: Standing, actor: Actor): Decision {
  if (thread.blocking) return mayBlock(article, actor);
  const takesPart = thread.by.id === actor.personId || holdsRight(actor, 'write', article.desk.id);
  return all(
    mayComment(article, actor),
    takesPart ? ALLOWED : mayOnDesk(actor, 'write', article.desk.id),
  );
}
