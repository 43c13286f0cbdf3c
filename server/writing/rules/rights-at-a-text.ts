import type { Actor } from '#server/kit/actor.ts';
import { mayEdit, maySuggest } from './abilities.ts';

type Written = Parameters<typeof mayEdit>[0];

/** Somebody at a text: what they might do until now, and whether the story was killed or merged already when they came. */
type Before = { mayEdit: boolean; closed: boolean };

/** What somebody may do in an open text: `suggests` when what they do can only be a proposal. */
export type Hand = { mayEdit: boolean; suggests: boolean };

/** What somebody may do in an open text, who has it open anyway. */
export function handAt(article: Written, actor: Actor): Hand {
  const may = maySuggest(article, actor).allowed;
  return { mayEdit: may, suggests: may && !mayEdit(article, actor).allowed };
}

/** Whether a story was killed or merged: whoever opens it then reads, and nobody goes on writing. */
export function isClosed({ killed, merged }: Written['story']): boolean {
  return killed !== null || merged !== null;
}

/** What becomes of somebody at a text: they stay, as somebody who may edit or may not, or have to leave it. */
export type RightsNow =
  ({ stays: true } & Hand) | { stays: false; why: 'signed-out' | 'gone' | 'closed' | 'forbidden' };

/**
 * Decides on somebody who has a text open. A kill or a merge ends what everybody was doing, and whoever has lost the right to write
 * leaves it; a spiked story may come back, and whoever only reads may go on reading.
 */
export function rightsAtAText(
  before: Before,
  { actor, article }: { actor: Actor | null; article: Written | null },
): RightsNow {
  if (actor === null) return { stays: false, why: 'signed-out' };
  if (article === null) return { stays: false, why: 'gone' };
  if (isClosed(article.story) && !before.closed) return { stays: false, why: 'closed' };
  const decision = maySuggest(article, actor);
  const stays = decision.allowed || !before.mayEdit || decision.reason === 'story-spiked';
  if (stays) return { stays, ...handAt(article, actor) };
  return { stays: false, why: 'forbidden' };
}
