import { Fragment, type Node } from 'prosemirror-model';
import { Transform, type Mapping } from 'prosemirror-transform';
import type { BodyJson } from '../content.ts';
import { bodyJson } from './body-json.ts';
import { copyMarks, copySchema } from './copy-schema.ts';
import { decideBlocks } from './decide-proposals.ts';
import { decidedMarks } from './settle-marks.ts';
import { hasProposals } from './proposals.ts';

/** A working copy’s body as it may be signed, with the ways between places in both. */
export type Settled = {
  /** Over the working copy’s grammar, with none of its marks left. */
  doc: Node;
  /** From places in the working text to places in the settled one; what is only proposed has no length there. */
  toSettled: Mapping;
  toWorking: Mapping;
};

const rejectAll = (): 'reject' => 'reject';

function hasCopyMarks(node: BodyJson): boolean {
  if (node.marks?.some(({ type }) => Object.hasOwn(copyMarks, type)) === true) return true;
  return node.content?.some(hasCopyMarks) === true;
}

/** The same without the marks of a working copy; nothing moves. What has none is the same object. */
function plain(node: Node): Node {
  if (node.isInline) {
    const marks = decidedMarks(node, rejectAll).filter(({ type }) => type.name !== 'comment');
    return marks.length === node.marks.length && marks.every((mark) => mark.isInSet(node.marks))
      ? node
      : node.mark(marks);
  }
  const children = node.children.map(plain);
  const changed = children.some((child, index) => child !== node.child(index));
  if (!changed && node.marks.length === 0) return node;
  return node.type.create(node.attrs, changed ? Fragment.fromArray(children) : node.content);
}

/**
 * The body of a working copy as if nobody had proposed anything, and without comments’ anchors: what would come is not
 * there yet, what would go still is, split blocks are one and changed ones are what they were.
 */
export function settleDoc(doc: Node): Settled {
  const tr = new Transform(doc);
  if (hasProposals(doc)) decideBlocks(tr, rejectAll);
  return { doc: plain(tr.doc), toSettled: tr.mapping, toWorking: tr.mapping.invert() };
}

/** `settleDoc` for a stored body: the content that is signed, compared and published. Throws for no sound body. */
export function settledBody(working: BodyJson): BodyJson {
  if (!hasCopyMarks(working)) return working;
  return bodyJson(settleDoc(copySchema.nodeFromJSON(working)).doc);
}
