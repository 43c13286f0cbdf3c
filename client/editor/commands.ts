import type { Attrs, MarkType, Node, NodeType, ResolvedPos } from 'prosemirror-model';
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list';
import { Selection, type Command, type EditorState } from 'prosemirror-state';
import { copySchema } from '#contract/body/copy-schema.ts';

/** The type of a block by its name in the schema. */
export function nodeType(name: string): NodeType {
  const type = copySchema.nodes[name];
  if (type === undefined) throw new RangeError(`The body has no ${name}.`);
  return type;
}

/** The type of a mark by its name in the schema. */
export function markType(name: string): MarkType {
  const type = copySchema.marks[name];
  if (type === undefined) throw new RangeError(`The body has no mark ${name}.`);
  return type;
}

/** The depth of the nearest block of a type around a position, null when there is none. */
export function depthOf($at: ResolvedPos, name: string): number | null {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    if ($at.node(depth).type.name === name) return depth;
  }
  return null;
}

/** Turns the selected text blocks into paragraphs, subheads or pull quotes; each keeps its id. */
export function turnInto(name: 'paragraph' | 'subhead' | 'pullQuote'): Command {
  const type = nodeType(name);
  return (state, dispatch) => {
    const { from, to } = state.selection;
    const places: number[] = [];
    state.doc.nodesBetween(from, to, (node, position) => {
      if (node.isTextblock && node.type !== type) places.push(position);
      return !node.isTextblock;
    });
    const isPossible = places.some((position) => {
      const $at = state.doc.resolve(position);
      return $at.parent.canReplaceWith($at.index(), $at.index() + 1, type);
    });
    if (!isPossible) return false;
    const attrs = (node: Node): Attrs => ({ id: node.attrs['id'] as unknown });
    dispatch?.(state.tr.setBlockType(from, to, type, attrs).scrollIntoView());
    return true;
  };
}

/** Puts the selected blocks into a list, or takes them out of one of the same kind. */
export function toggleList(name: 'bulletList' | 'orderedList'): Command {
  const item = nodeType('listItem');
  const type = nodeType(name);
  return (state, dispatch, view) => {
    const { $from } = state.selection;
    const depth = depthOf($from, 'listItem');
    if (depth === null) return wrapInList(type)(state, dispatch);
    const list = $from.node(depth - 1);
    if (list.type === type) return liftListItem(item)(state, dispatch, view);
    const attrs = { id: list.attrs['id'] as unknown };
    dispatch?.(state.tr.setNodeMarkup($from.before(depth - 1), type, attrs));
    return true;
  };
}

export const indentItem: Command = sinkListItem(nodeType('listItem'));
export const outdentItem: Command = liftListItem(nodeType('listItem'));

/** Puts a new block behind the one the cursor is in, and the cursor into it where it holds text. */
export function insertBlock(make: (state: EditorState) => Node): Command {
  return (state, dispatch) => {
    const { $to } = state.selection;
    const at = $to.depth === 0 ? $to.pos : $to.after(1);
    const block = make(state);
    const isIdle = $to.depth === 1 && $to.parent.isTextblock && $to.parent.content.size === 0;
    if (dispatch === undefined) return true;
    const { tr } = state;
    // An empty paragraph was only the place where it should go.
    const from = isIdle ? $to.before(1) : at;
    tr.replaceWith(from, at, block);
    const behind = from + block.nodeSize;
    // Behind what the cursor cannot leave by typing on there is always a line.
    const isClosed = block.isAtom || block.type.spec.isolating === true;
    if (isClosed && tr.doc.resolve(behind).nodeAfter === null) {
      tr.insert(behind, nodeType('paragraph').create());
    }
    const start = block.isAtom ? behind : from;
    tr.setSelection(Selection.near(tr.doc.resolve(start), 1));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

export const insertSectionBreak: Command = insertBlock(() => nodeType('sectionBreak').create());
export const insertFactBox: Command = insertBlock(() =>
  nodeType('factBox').create(null, [nodeType('subhead').create(), nodeType('paragraph').create()]),
);
