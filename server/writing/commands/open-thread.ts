import type { NewThread, ThreadAnchor } from '#contract/api/comments.ts';
import { COMMENT_LIMITS } from '#contract/api/comments.ts';
import { leafText, leavesOf } from '#contract/body/blocks.ts';
import type { ThreadPlace } from '#contract/writing-words.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound, Refused, stale } from '#server/kit/refused.ts';
import { runHotCommand, type Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { demand } from '../refuse.ts';
import { mayBlock, mayComment } from '../rules/comment-rules.ts';
import { anchorComment } from '../steps/anchor-comment.ts';
import type { NewStep } from '../steps/content-steps.ts';
import { insertComment, insertThread, type ThreadRow } from '../store/comments.ts';
import { appendSteps, stepsAfter } from '../store/step-log.ts';
import { lockCopy, type WorkingCopy } from '../store/working-copy.ts';
import { demandReaders } from './demand-readers.ts';

/** Where a thread hangs. */
type Place = Pick<ThreadRow, 'quote' | 'blockId' | 'field'> & {
  about: ThreadPlace;
  step: NewStep | null;
};

/** Somebody who selected words more than so many steps ago has to look again. */
const MOST_STEPS = 5_000;
const NOWHERE = { quote: '', blockId: null, field: null, step: null };

function notThere(message: string): Refused {
  return new Refused({
    status: 422,
    code: 'reference-unknown',
    detail: message,
    issues: [{ at: 'anchor', code: 'reference-unknown', message }],
  });
}

async function passagePlace(
  tx: Sql,
  copy: WorkingCopy,
  { anchor, threadId }: { anchor: Extract<ThreadAnchor, { position: number }>; threadId: string },
): Promise<Place> {
  const { position, ...passage } = anchor;
  const behind = copy.position - position;
  const most = Math.min(behind, MOST_STEPS);
  const since =
    most > 0
      ? await stepsAfter(tx, copy.articleId, { after: position, upTo: copy.position, most })
      : [];
  if (since.length !== behind) throw stale('stale-position', { position: copy.position });
  const anchored = anchorComment(copy.working, since, { passage, threadId });
  if (anchored === null) throw notThere('There are no words in this passage.');
  return { about: 'passage', field: null, ...anchored };
}

function blockPlace(copy: WorkingCopy, blockId: string): Place {
  const leaf = leavesOf(copy.working).find(({ id }) => id === blockId);
  if (leaf === undefined) throw notThere('This block is not in the text.');
  const quote = leafText(leaf.node).slice(0, COMMENT_LIMITS.quote);
  return { ...NOWHERE, about: 'block', blockId, quote };
}

async function placeOf(
  tx: Sql,
  copy: WorkingCopy,
  { anchor, threadId }: { anchor: ThreadAnchor | null; threadId: string },
): Promise<Place> {
  if (anchor === null) return { ...NOWHERE, about: 'article' };
  if ('blockId' in anchor) return blockPlace(copy, anchor.blockId);
  if ('position' in anchor) return passagePlace(tx, copy, { anchor, threadId });
  const { field } = anchor;
  const said = field === 'body' || field === 'credits' ? '' : copy.content[field];
  return { ...NOWHERE, about: 'field', field, quote: said.slice(0, COMMENT_LIMITS.quote) };
}

/**
 * Opens a thread with its first comment and, where it is about a passage, marks that passage in the text, wherever
 * it has got to since it was selected. Throws a 412 for a position that the log does not reach, a 422 when there is
 * nothing at the anchor or somebody is called who cannot read it.
 */
export async function openThread(
  services: Services,
  actor: Actor,
  request: NewThread & { articleId: string },
): Promise<{ threadId: string }> {
  const { articleId, text, blocking } = request;
  return runHotCommand(services, { name: 'open-thread', actor }, async ({ tx, newId, promise }) => {
    const copy = await lockCopy(tx, articleId);
    if (copy === null) throw notFound();
    demand(mayComment(copy, actor));
    if (blocking) demand(mayBlock(copy, actor));
    const mentions = await demandReaders(tx, request.mentions);
    const [threadId, commentId] = [newId(), newId()];
    const { personId } = actor;
    const { step, ...place } = await placeOf(tx, copy, { anchor: request.anchor, threadId });
    await insertThread(tx, { id: threadId, articleId, blocking, personId, ...place });
    await insertComment(tx, { id: commentId, threadId, articleId, text, personId, mentions });
    if (step !== null) {
      const { position } = copy;
      const by = { authorId: null, clientId: '' };
      await appendSteps(tx, { articleId, position, steps: [step], fields: {}, ...by });
    }
    if (mentions.length > 0) await promise('comment-mentions', threadId, { commentId });
    return { threadId };
  });
}
