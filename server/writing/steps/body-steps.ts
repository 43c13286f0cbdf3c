import type { Node } from 'prosemirror-model';
import { ReplaceStep, type Step } from 'prosemirror-transform';
import { bodyEdits, plainEdit, type Edit } from './body-edits.ts';

/** One step of a body with the step that takes it back. */
export type BodyStep = { step: Step; undo: Step; blocks: string[] };

/** The edits as steps, the last region first so that the places of the others still hold; null when that does not give `after`. */
function stepsOf(edits: readonly Edit[], before: Node, after: Node): BodyStep[] | null {
  const steps: BodyStep[] = [];
  let doc = before;
  for (const { from, to, slice, blocks } of edits.toReversed()) {
    const step = new ReplaceStep(from, to, slice);
    const result = step.apply(doc);
    if (result.doc === null) return null;
    steps.push({ step, undo: step.invert(doc), blocks });
    doc = result.doc;
  }
  return doc.eq(after) ? steps : null;
}

/**
 * The steps that turn one sound body into another: regions that lie apart are steps of their own. Where
 * blocks cannot be exchanged one by one (a box that may not be empty for a moment), one step exchanges
 * all from the first difference to the last. Applied in order, they give `after` exactly.
 */
export function bodySteps(before: Node, after: Node): BodyStep[] {
  if (before.eq(after)) return [];
  const steps =
    stepsOf(bodyEdits(before, after), before, after) ??
    stepsOf([plainEdit(before, after)], before, after);
  if (steps === null)
    throw new Error('The steps between two bodies do not lead from one to the other.');
  return steps;
}
