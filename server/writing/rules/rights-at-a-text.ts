import type { Actor } from '#server/kit/actor.ts';
import { mayEdit } from './abilities.ts';

type Written = Parameters<typeof mayEdit>[0];

/** Somebody at a text: what they might do until now, and whether the story was killed already when they came. */
type Before = { mayEdit: boolean; killed: boolean };

/** What becomes of somebody at a text: they stay, as somebody who may edit or may not, or have to leave it. */
export type RightsNow =
  | { stays: true; mayEdit: boolean }
  | { stays: false; why: 'signed-out' | 'gone' | 'closed' | 'forbidden' };

/**
 * Decides on somebody who has a text open. A kill ends what everybody was doing, and whoever has lost the right to write
 * leaves it; a spiked story may come back, and whoever only reads may go on reading.
 */
export function rightsAtAText(
  before: Before,
  { actor, article }: { actor: Actor | null; article: Written | null },
): RightsNow {
  if (actor === null) return { stays: false, why: 'signed-out' };
  if (article === null) return { stays: false, why: 'gone' };
  if (article.story.killed !== null && !before.killed) return { stays: false, why: 'closed' };
  const decision = mayEdit(article, actor);
  if (decision.allowed || !before.mayEdit) return { stays: true, mayEdit: decision.allowed };
  if (decision.reason === 'story-spiked') return { stays: true, mayEdit: false };
  return { stays: false, why: 'forbidden' };
}
