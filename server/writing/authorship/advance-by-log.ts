import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { z } from 'zod';
import { copySchema } from '#contract/body/copy-schema.ts';
import type { Field } from '#contract/vocabulary.ts';
import { advanceBody, advanceLine, advancePast, begin } from './advance.ts';
import type { Attribution } from './attribution.ts';
import { advanceTransfer, transferSchema } from './transfer.ts';

/** A step of the log as it is read for attributions. */
export type LogStep = {
  position: number;
  field: Field;
  change: unknown;
  maker: string;
  clientId: string;
  /** What the step says of a block that it brings over; null for every other one. */
  transfer: unknown;
  at: Date;
};

const textChange = z.object({ value: z.string() });

/** Moves an attribution and the body it stands on forward by steps of the log. Throws when the log does not fit. */
export function advanceByLog(
  attribution: Attribution,
  body: Node,
  steps: readonly LogStep[],
): Node {
  let doc = body;
  for (const { position, field, change, maker, clientId, transfer, at } of steps) {
    const made = { position, maker, save: `${String(at.getTime())} ${clientId}` };
    if (field === 'credits') advancePast(attribution, made);
    else if (field !== 'body') {
      advanceLine(attribution, { field, value: textChange.parse(change).value }, made);
    } else {
      const step = Step.fromJSON(copySchema, change);
      const { doc: after, failed } = step.apply(doc);
      if (after === null) throw new Error(`The log does not fit: ${failed ?? ''}`);
      if (transfer === null) advanceBody(attribution, { before: doc, after, step }, made);
      else {
        const coming = { after, step, transfer: transferSchema.parse(transfer) };
        advanceTransfer(attribution, coming, begin(attribution, made));
      }
      doc = after;
    }
  }
  return doc;
}

const undoable = z.object({ undo: z.unknown() });

/** The body before these steps of the log, which come with what takes them back. Throws when the log does not fit. */
export function bodyBefore(body: Node, steps: readonly LogStep[]): Node {
  return steps
    .filter(({ field }) => field === 'body')
    .reduceRight((doc, { change }) => {
      const { doc: before, failed } = Step.fromJSON(copySchema, undoable.parse(change).undo).apply(
        doc,
      );
      if (before === null) throw new Error(`A step cannot be taken back: ${failed ?? ''}`);
      return before;
    }, body);
}
