import { Fragment, Slice, type Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
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
 * paragraph the first keeps it. Null when nothing is to be done.
 */
export function withOwnIds(state: EditorState, newId: () => string): Transaction | null {
  const { tr } = state;
  const seen = new Set<unknown>();
  state.doc.descendants((node, position) => {
    if (!hasId(node)) return false;
    const id = idOf(node);
    if (id === null || seen.has(id)) tr.setNodeAttribute(position, 'id', newId());
    else seen.add(id);
    return !node.isTextblock;
  });
  return tr.docChanged ? tr : null;
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

/** Keeps the promise that every block has an id of its own and keeps it: through splits, moves, cutting and pasting. */
export function blockIds(): Plugin<Cut> {
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
    appendTransaction: (transactions, _before, state) =>
      transactions.some((tr) => tr.docChanged) ? withOwnIds(state, newBlockId) : null,
    props: {
      transformPasted: (slice, view) => {
        if (view.dragging?.move === true) return slice;
        const here = idsIn(view.state.doc);
        const cut = key.getState(view.state) ?? NOTHING_CUT;
        return withoutIds(slice, (id) => cut.has(id) && !here.has(id));
      },
    },
  });
}
