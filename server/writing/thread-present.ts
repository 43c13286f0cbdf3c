import type { ThreadView } from '#contract/api/comments.ts';
import type { Actor } from '#server/kit/actor.ts';
import { abilityAnswer } from './abilities-of.ts';
import { mayComment, maySettle } from './rules/comment-rules.ts';
import type { ThreadFacts } from './rules/thread-facts.ts';

/** The article that threads hang on, as much as their view depends on. */
export type ThreadGround = Parameters<typeof mayComment>[0] & {
  /** Ids of threads whose passage is marked in the text, and of its blocks. */
  anchored: ReadonlySet<string>;
  blocks: ReadonlySet<string>;
};

function isPresent({ id, about, blockId }: ThreadFacts, ground: ThreadGround): boolean {
  if (about === 'passage') return ground.anchored.has(id);
  return about !== 'block' || ground.blocks.has(blockId ?? '');
}

/** A thread as the API shows it, with what the person who asks may do with it. */
export function presentThread(thread: ThreadFacts, ground: ThreadGround, actor: Actor): ThreadView {
  const { at, resolved, comments, ...rest } = thread;
  return {
    ...rest,
    at: at.toISOString(),
    present: isPresent(thread, ground),
    resolved: resolved && { by: resolved.by, at: resolved.at.toISOString() },
    comments: comments.map((comment) => ({ ...comment, at: comment.at.toISOString() })),
    abilities: {
      reply: abilityAnswer(mayComment(ground, actor)),
      settle: abilityAnswer(maySettle(ground, thread, actor)),
    },
  };
}
