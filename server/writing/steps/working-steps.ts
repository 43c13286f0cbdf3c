import type { Node } from 'prosemirror-model';
import { bodyJson } from '#contract/body/body-json.ts';
import { copySchema } from '#contract/body/copy-schema.ts';
import { settledBody } from '#contract/body/settle.ts';
import type { BodyJson } from '#contract/content.ts';
import { bodySteps, type BodyStep } from './body-steps.ts';

/** Steps over a working copy, and the body after them. */
export type WorkingSteps = { steps: BodyStep[]; doc: Node };

function applied(doc: Node, made: readonly BodyStep[]): WorkingSteps | null {
  const steps: BodyStep[] = [];
  let now = doc;
  for (const { step, blocks } of made) {
    const result = step.apply(now);
    if (result.doc === null) return null;
    steps.push({ step, undo: step.invert(now), blocks });
    now = result.doc;
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
  const content = settledBody(working);
  if (content === working) return { steps: bodySteps(doc, wanted), doc: wanted };
  const settled = copySchema.nodeFromJSON(content);
  // Anchors take no room: places in the settled text are those of the working copy.
  const isSameSize = settled.content.size === doc.content.size;
  const kept = isSameSize ? applied(doc, bodySteps(settled, wanted)) : null;
  const fits = kept !== null && copySchema.nodeFromJSON(settledBody(bodyJson(kept.doc))).eq(wanted);
  return fits ? kept : { steps: bodySteps(doc, wanted), doc: wanted };
}
