import type { TransferBody, Transferred } from '#contract/api/transfers.ts';
import { bodyJson } from '#contract/body/body-json.ts';
import { copySchema } from '#contract/body/copy-schema.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound, Refused } from '#server/kit/refused.ts';
import { runHotCommand, type Command, type Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { takenBlocks, transferOf } from '../authorship/take-block.ts';
import { attributionAt } from '../queries/attribution-at.ts';
import { loadArticleFacts } from '../queries/load-article-facts.ts';
import { lockArticle } from '../queries/lock-article.ts';
import { demand } from '../refuse.ts';
import { mayTransfer } from '../rules/may-transfer.ts';
import { addingStep, freshBlock } from '../steps/bring-over.ts';
import { appendSteps } from '../store/step-log.ts';
import { holdStoriesOf } from '../store/transfers.ts';
import { lockCopy, readCopy } from '../store/working-copy.ts';

/** Which block comes into which article, and where. */
export type TransferWish = TransferBody & { articleId: string };

/** The block as it stands in the merged text, with who wrote what of it. Throws a 404 when it is not there. */
async function blockOf(tx: Sql, { from, blockId }: TransferWish) {
  const copy = await readCopy(tx, from);
  if (copy === null) throw notFound();
  const text = await attributionAt(tx, copy, copy.position);
  const block = takenBlocks(text).find(({ id }) => id === blockId);
  if (block === undefined) throw notFound('That text has no such block.');
  return { block, attribution: text.attribution, position: copy.position };
}

/** The transfer itself: hold both stories and the article, decide, append. */
async function append(
  { tx, now, newId }: Command<Sql>,
  actor: Actor,
  wish: TransferWish,
): Promise<Transferred> {
  const { articleId, from, after } = wish;
  await holdStoriesOf(tx, [articleId, from]);
  const into = await lockArticle(tx, articleId);
  demand(mayTransfer({ into, from: await loadArticleFacts(tx, from), now }, actor));
  const copy = await lockCopy(tx, articleId);
  if (copy === null) throw notFound();
  const { block, attribution, position } = await blockOf(tx, wish);
  const fresh = freshBlock(block.node, newId);
  const added = addingStep(copySchema.nodeFromJSON(copy.working), fresh, after);
  if (!added.ok) {
    const detail = 'The block cannot be kept here; see the issues.';
    throw new Refused({ status: 422, code: 'content-invalid', detail, issues: added.issues });
  }
  const transfer = transferOf(attribution, block, { article: from, position, idNow: fresh.idNow });
  const reached = await appendSteps(tx, {
    articleId,
    position: copy.position,
    steps: [{ ...added.step, transfer }],
    fields: { body: bodyJson(added.doc) },
    authorId: actor.personId,
    clientId: '',
  });
  return {
    before: copy.position,
    position: reached.position,
    at: reached.at.toISOString(),
    blockId: transfer.as,
  };
}

/**
 * Brings a block of a merged story over into the one that stays: under an id of its own, as an edit by whoever asks, and
 * its words those of who wrote them. Throws a 403 or 409 for who may not, a 404 for a block that is not there, a 422 for another
 * language and for a text that would grow too long.
 */
export async function transferBlock(
  services: Services,
  actor: Actor,
  wish: TransferWish,
): Promise<Transferred> {
  const about = { name: 'transfer-block', actor };
  return runHotCommand(services, about, async (command) => append(command, actor, wish));
}
