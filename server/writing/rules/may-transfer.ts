import type { Actor } from '#server/kit/actor.ts';
import { mayEdit } from './abilities.ts';
import type { ArticleFacts } from './article-facts.ts';
import { all, refusedIf, type Decision } from './decision.ts';
import { embargoIsStricter } from './stricter-embargo.ts';

/** As much of an article as says what may be brought over from it, or into it. */
export type TransferSide = Pick<ArticleFacts, 'desk' | 'language'> & {
  story: Pick<ArticleFacts['story'], 'id' | 'killed' | 'merged' | 'spikedAt' | 'embargo'>;
};

/**
 * Whether somebody may bring a block of one article over into another, with the names of those who wrote it: from a story
 * that was merged into this one and was not killed, in its language, and out of no stricter embargo.
 */
export function mayTransfer(
  { into, from, now }: { into: TransferSide; from: TransferSide; now: Date },
  actor: Actor,
): Decision {
  return all(
    mayEdit(into, actor),
    refusedIf(from.story.killed !== null, 'story-killed'),
    refusedIf(from.story.merged?.into.storyId !== into.story.id, 'story-not-merged'),
    refusedIf(from.language !== into.language, 'other-language'),
    refusedIf(embargoIsStricter(from.story.embargo, into.story.embargo, now), 'embargo-stricter'),
  );
}
