import type { Node } from 'prosemirror-model';
import type { Mapping } from 'prosemirror-transform';
import { copySchema } from '#contract/body/copy-schema.ts';
import { settleDoc, settledBody } from '#contract/body/settle.ts';
import type { BodyJson } from '#contract/content.ts';
import { bodySteps, type BodyStep } from './body-steps.ts';

/** Steps over a working copy, and the body after them. */
export type WorkingSteps = { steps: BodyStep[]; doc: Node };

/**
 * Steps over the settled text, carried to where the same words stand in the working one. They come last region first, so
 * that none moves another's place; null when one of them has no place there.
 */
function carried(doc: Node, made: readonly BodyStep[], toWorking: Mapping): WorkingSteps | null {
  const steps: BodyStep[] = [];
  let now = doc;
  for (const { step: settled, blocks } of made) {
    const step = settled.map(toWorking);
    const after = step?.apply(now).doc ?? null;
    if (step === null || after === null) return null;
    steps.push({ step, undo: step.invert(now), blocks });
    now = after;
  }
  return { steps, doc: now };
}

/**
 * The steps that make a working copy's settled text read as `after`, sparing the anchors and suggestions in what
 * does not change. Where these cannot be spared, the changed blocks lose them.
 */
export function workingSteps(working: BodyJson, after: BodyJson): WorkingSteps {
  const doc = copySchema.nodeFromJSON(working);
  const wanted = copySchema.nodeFromJSON(after);
  if (settledBody(working) === working) return { steps: bodySteps(doc, wanted), doc: wanted };
  const settled = settleDoc(doc);
  const kept = carried(doc, bodySteps(settled.doc, wanted), settled.toWorking);
  const fits = kept !== null && settleDoc(kept.doc).doc.eq(wanted);
  return fits ? kept : { steps: bodySteps(doc, wanted), doc: wanted };
}
