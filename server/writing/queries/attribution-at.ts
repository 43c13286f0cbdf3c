import type { Node } from 'prosemirror-model';
import { copySchema } from '#contract/body/copy-schema.ts';
import type { Sql } from '#server/kit/run-command.ts';
import { advanceByLog, bodyBefore } from '../authorship/advance-by-log.ts';
import { newAttribution, type Attribution } from '../authorship/attribution.ts';
import { readStored } from '../authorship/stored-attribution.ts';
import { madeSteps, readAttribution } from '../store/attribution.ts';
import { textAt, type TextAt } from './text-at.ts';

/** Steps that are read at once. */
const STRIDE = 500;

/** A log of no more steps is read at once, whatever is written down: that costs least. */
export const SHORT_LOG = 60;

/** Who brought what at a position, with the working body there. */
export type Attributed = { attribution: Attribution; working: Node };

async function startFor(tx: Sql, now: TextAt, position: number): Promise<Attributed> {
  const stored = readStored(await readAttribution(tx, now.articleId));
  const isOfUse = stored !== null && stored.position <= position;
  const from = isOfUse ? stored.position : 0;
  const text = await textAt(tx, now, from);
  const working = copySchema.nodeFromJSON(text.working);
  return { attribution: isOfUse ? stored : newAttribution(working), working };
}

async function fromShortLog(tx: Sql, now: TextAt, position: number): Promise<Attributed> {
  const { articleId, position: upTo } = now;
  const steps = await madeSteps(tx, articleId, { after: 0, upTo, undo: true });
  const first = bodyBefore(copySchema.nodeFromJSON(now.working), steps);
  const attribution = newAttribution(first);
  const wanted = steps.filter((step) => step.position <= position);
  return { attribution, working: advanceByLog(attribution, first, wanted) };
}

/**
 * Who brought each character of an article’s text at a position from 0 to where `now` stands: from what was written
 * down, step by step. Throws when the log does not fit.
 */
export async function attributionAt(
  tx: Sql,
  now: TextAt,
  position: number,
): Promise<Attributed & { behind: number }> {
  if (now.position <= SHORT_LOG) {
    return { ...(await fromShortLog(tx, now, position)), behind: position };
  }
  const start = await startFor(tx, now, position);
  const { attribution } = start;
  const from = attribution.position;
  let { working } = start;
  for (let after = from; after < position; after += STRIDE) {
    const upTo = Math.min(position, after + STRIDE);
    const steps = await madeSteps(tx, now.articleId, { after, upTo });
    working = advanceByLog(attribution, working, steps);
  }
  return { attribution, working, behind: position - from };
}
