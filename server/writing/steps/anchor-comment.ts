import type { Node } from 'prosemirror-model';
import { AddMarkStep, Step } from 'prosemirror-transform';
import { z } from 'zod';
import { COMMENT_LIMITS } from '#contract/api/comments.ts';
import { copySchema } from '#contract/body/copy-schema.ts';
import type { BodyJson } from '#contract/content.ts';
import { loggedBodyStep, type LoggedStep, type NewStep } from './content-steps.ts';

/** From where to where in a body, as ProseMirror positions. */
export type Passage = { from: number; to: number };

/** What a thread is hung on: its words as they were selected, the block they began in, and the step that marks them. */
export type Anchored = {
  quote: string;
  blockId: string;
  /** Null when nothing of the passage is left in the text. */
  step: NewStep | null;
};

const undone = z.object({ undo: z.unknown() });

/** The document before these body steps, given newest first. */
function docBefore(doc: Node, steps: readonly LoggedStep[]): Node {
  return steps.reduce((after, { change }) => {
    const before = Step.fromJSON(copySchema, undone.parse(change).undo).apply(after);
    if (before.doc === null) throw new Error(`A step cannot be taken back: ${before.failed ?? ''}`);
    return before.doc;
  }, doc);
}

/** Where a passage has got to after these body steps, given newest first; null when nothing is left of it. */
function mapped(passage: Passage, steps: readonly LoggedStep[]): Passage | null {
  let { from, to } = passage;
  for (const { change } of steps.toReversed()) {
    const map = Step.fromJSON(copySchema, change).getMap();
    [from, to] = [map.map(from, 1), map.map(to, -1)];
    if (from >= to) return null;
  }
  return { from, to };
}

function wordsIn(doc: Node, { from, to }: Passage): string {
  return doc.textBetween(from, to, '\n', ' ');
}

/** The innermost block in which the first of the passage's words stand. */
function blockAt(doc: Node, { from, to }: Passage): string {
  let found = '';
  doc.nodesBetween(from, to, (node, at) => {
    const id: unknown = node.attrs['id'];
    const touched = at + node.nodeSize - 1 > from;
    if (found === '' && node.isTextblock && touched && typeof id === 'string') found = id;
    return found === '';
  });
  return found;
}

/** The same words in the same block, where it was carried elsewhere while they were being selected. */
function carried(doc: Node, blockId: string, quote: string): Passage | null {
  let found: Passage | null = null;
  doc.descendants((node, at) => {
    if (node.attrs['id'] !== blockId || !node.isTextblock) return found === null;
    const text = node.textBetween(0, node.content.size, '\n', ' ');
    const place = text.indexOf(quote);
    // Every character and every leaf takes one place, so that places in the text are those in the block.
    const isOnly = place >= 0 && text.indexOf(quote, place + 1) < 0;
    if (isOnly && text.length === node.content.size) {
      found = { from: at + 1 + place, to: at + 1 + place + quote.length };
    }
    return false;
  });
  return found;
}

function markStep(doc: Node, { from, to }: Passage, threadId: string): NewStep | null {
  const mark = copySchema.mark('comment', { id: threadId });
  const step = new AddMarkStep(from, to, mark);
  const after = step.apply(doc).doc;
  if (after === null || !after.rangeHasMark(from, to, mark)) return null;
  const change = loggedBodyStep(step, step.invert(doc));
  // Nobody's words change by it.
  return { field: 'body', change, blocks: [], origin: '' };
}

/**
 * Hangs a thread on a passage of the body as it was before the given body steps (newest first). Null when there is
 * no such passage, or no words in it.
 */
export function anchorComment(
  working: BodyJson,
  since: readonly LoggedStep[],
  { passage, threadId }: { passage: Passage; threadId: string },
): Anchored | null {
  const now = copySchema.nodeFromJSON(working);
  const steps = since.filter(({ field }) => field === 'body');
  const then = docBefore(now, steps);
  if (passage.from >= passage.to || passage.to > then.content.size) return null;
  const words = wordsIn(then, passage);
  const blockId = blockAt(then, passage);
  if (words.trim() === '' || blockId === '') return null;
  const place = mapped(passage, steps) ?? carried(now, blockId, words);
  return {
    quote: words.trim().slice(0, COMMENT_LIMITS.quote),
    blockId,
    step: place === null ? null : markStep(now, place, threadId),
  };
}

/** The threads whose passages are still in a working body. */
export function anchoredThreads(working: BodyJson): Set<string> {
  const found = new Set<string>();
  const look = (node: BodyJson): void => {
    for (const { type, attrs } of node.marks ?? []) {
      if (type === 'comment') found.add(String(attrs?.['id']));
    }
    node.content?.forEach(look);
  };
  look(working);
  return found;
}
