import { settledBody } from '#contract/body/settle.ts';
import type { Sql } from '#server/kit/run-command.ts';
import { textBefore, type Written } from '../steps/content-steps.ts';
import { textAfter } from '../steps/text-after.ts';
import { snapshotsAround, stepsBetween, type CopyAt } from '../store/moments.ts';

/** A text with anchors and suggestions at a position of an article's log. */
export type TextAt = Written & { articleId: string; position: number };

/** Steps that are read at once: so that a long way back does not fill the memory. */
const STRIDE = 500;

async function backTo(tx: Sql, from: TextAt, position: number): Promise<TextAt> {
  const { articleId } = from;
  let text: Written = from;
  for (let upTo = from.position; upTo > position; upTo -= STRIDE) {
    const after = Math.max(position, upTo - STRIDE);
    const steps = await stepsBetween(tx, articleId, { after, upTo });
    text = textBefore(text, steps.toReversed());
  }
  return { articleId, position, content: text.content, working: text.working };
}

async function onTo(tx: Sql, from: TextAt, position: number): Promise<TextAt> {
  const { articleId } = from;
  let text: Written = from;
  for (let after = from.position; after < position; after += STRIDE) {
    const upTo = Math.min(position, after + STRIDE);
    text = textAfter(text, await stepsBetween(tx, articleId, { after, upTo }));
  }
  return { articleId, position, content: text.content, working: text.working };
}

function startingAt(articleId: string, { position, copy }: CopyAt): TextAt {
  const working = copy.body;
  return { articleId, position, working, content: { ...copy, body: settledBody(working) } };
}

/**
 * An article's text as it was at any position from 0 to where the working copy stands: from that or from a
 * snapshot, whichever is nearer, step by step. Throws when the log does not fit.
 */
export async function textAt(tx: Sql, now: TextAt, position: number): Promise<TextAt> {
  if (position === now.position) return now;
  const { articleId } = now;
  const snapshots = await snapshotsAround(tx, articleId, position);
  const starts = [now, ...snapshots.map((snapshot) => startingAt(articleId, snapshot))];
  const distance = (start: TextAt): number => Math.abs(start.position - position);
  const nearest = starts.reduce((best, start) => (distance(start) < distance(best) ? start : best));
  return position < nearest.position ? backTo(tx, nearest, position) : onTo(tx, nearest, position);
}
