import { Fragment, Slice, type Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { receivedFrom } from './collab/receive.ts';
import { isInlineOnly } from './inline-change.ts';
import { newBlockId } from './new-block-id.ts';

function idOf(node: Node): unknown {
  return node.attrs['id'];
}

/** Whether a node is a block that has an id for life. */
export function hasId(node: Node): boolean {
  return 'id' in (node.type.spec.attrs ?? {});
}

/** The ids of all blocks in a document. */
function idsIn(doc: Node): Set<unknown> {
  const ids = new Set<unknown>();
  doc.descendants((node) => {
    if (hasId(node)) ids.add(idOf(node));
    return !node.isTextblock;
  });
  return ids;
}

/**
 * Gives every block without an id a new one, and every block whose id stands before it already: of two halves of a split
 * paragraph the first keeps it.
 */
export function ownIds(state: EditorState, newId: () => string): Transaction {
  const { tr } = state;
  const seen = new Set<unknown>();
  state.doc.descendants((node, position) => {
    if (!hasId(node)) return false;
    const id = idOf(node);
    if (id === null || seen.has(id)) tr.setNodeAttribute(position, 'id', newId());
    else seen.add(id);
    return !node.isTextblock;
  });
  return tr;
}

/** Gives ids to the blocks that a change has just made, so that undo takes back the whole of it in one step. */
export function givingIds(tr: Transaction): Transaction {
  tr.doc.descendants((node, position) => {
    if (!hasId(node)) return false;
    if (idOf(node) === null) tr.setNodeAttribute(position, 'id', newBlockId());
    return !node.isTextblock;
  });
  return tr;
}

function mapped(fragment: Fragment, keep: (id: unknown) => boolean): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    const content = mapped(node.content, keep);
    const loses = hasId(node) && !keep(idOf(node));
    nodes.push(
      node.isText
        ? node
        : node.type.create(loses ? { ...node.attrs, id: null } : node.attrs, content, node.marks),
    );
  });
  return Fragment.fromArray(nodes);
}

/** A pasted piece whose blocks get new ids, except those that `keep` lets pass. */
function withoutIds(slice: Slice, keep: (id: unknown) => boolean): Slice {
  return new Slice(mapped(slice.content, keep), slice.openStart, slice.openEnd);
}

type Cut = ReadonlySet<unknown>;
const key = new PluginKey<Cut>('block-ids');
const NOTHING_CUT: Cut = new Set();

/** The block that comes back: what is put back into an empty line makes that line the block that it was. */
function withReturned(before: EditorState, tr: Transaction, id: unknown): void {
  const { $from } = before.selection;
  const isIdle = $from.parent.isTextblock && $from.parent.content.size === 0;
  if (!isIdle || idsIn(tr.doc).has(id)) return;
  const at = $from.before();
  if (tr.doc.nodeAt(at)?.isTextblock === true) tr.setNodeAttribute(at, 'id', id);
}

/** Keeps the promise that every block has an id of its own and keeps it: through splits, moves, cutting and pasting. */
export function blockIds(): Plugin<Cut> {
  let returning: unknown = null;
  return new Plugin<Cut>({
    key,
    state: {
      init: () => NOTHING_CUT,
      apply: (tr, cut, before) => {
        if (tr.getMeta('uiEvent') !== 'cut') return cut;
        // What was cut may be put back elsewhere as the same block.
        const gone = idsIn(before.doc);
        for (const id of idsIn(tr.doc)) gone.delete(id);
        return gone;
      },
    },
    appendTransaction: (transactions, before, state) => {
      if (!transactions.some((tr) => tr.docChanged)) return null;
      // Typing inside a line makes no block; nobody walks through 2,000 of them for it.
      // What comes in from others is theirs: the server sees to it that each id stays one block’s.
      const isOurs = (tr: Transaction): boolean => receivedFrom(tr) === null && !isInlineOnly(tr);
      if (returning === null && !transactions.some(isOurs)) return null;
      const isPaste = transactions.some((tr) => tr.getMeta('paste') === true);
      const tr = ownIds(state, newBlockId);
      if (isPaste && returning !== null) withReturned(before, tr, returning);
      returning = null;
      return tr.docChanged ? tr : null;
    },
    props: {
      transformPasted: (slice, view) => {
        if (view.dragging?.move === true) return slice;
        const here = idsIn(view.state.doc);
        const cut = key.getState(view.state) ?? NOTHING_CUT;
        const keep = (id: unknown): boolean => cut.has(id) && !here.has(id);
        const first = slice.content.firstChild;
        returning = first !== null && hasId(first) && keep(idOf(first)) ? idOf(first) : null;
        return withoutIds(slice, keep);
      },
    },
  });
}
