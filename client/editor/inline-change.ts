import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { AddMarkStep, RemoveMarkStep, ReplaceStep, type Step } from 'prosemirror-transform';

function isInline(step: Step, doc: Node): boolean {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) {
    // Blocks can be marked, too: as proposed.
    const $from = doc.resolve(step.from);
    return $from.parent.inlineContent && step.to <= $from.end();
  }
  if (!(step instanceof ReplaceStep)) return false;
  const { slice, from, to } = step;
  if (slice.openStart > 0 || slice.openEnd > 0 || slice.content.firstChild?.isBlock === true) {
    return false;
  }
  const $from = doc.resolve(from);
  return $from.parent.inlineContent && to <= $from.end();
}

/**
 * Whether a change only typed, deleted or marked words inside lines. Such a change makes, moves and loses no block, so
 * that nobody need look at the whole text after each key.
 */
export function isInlineOnly(tr: Transaction): boolean {
  return tr.steps.every((step, index) => isInline(step, tr.docs[index] ?? tr.before));
}
