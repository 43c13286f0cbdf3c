import {
  chainCommands,
  createParagraphNear,
  liftEmptyBlock,
  newlineInCode,
  splitBlock,
} from 'prosemirror-commands';
import { splitListItem } from 'prosemirror-schema-list';
import { TextSelection, type Command } from 'prosemirror-state';
import { depthOf, nodeType } from './commands.ts';

/** Enter at the beginning of a block’s words opens a line above it, so that the words stay in the block they were in. */
const openLineAbove: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.content.size === 0) return false;
  if (!$from.parent.isTextblock) return false;
  const container = $from.node(-1);
  const paragraph = nodeType('paragraph');
  const index = $from.index(-1);
  if (!container.canReplaceWith(index, index, paragraph)) return false;
  // In a list Enter makes an item, and the item is the block that counts.
  if (container.type.name === 'listItem' && index === 0) return false;
  dispatch?.(state.tr.insert($from.before(), paragraph.create()).scrollIntoView());
  return true;
};

/** Enter behind a fact box’s heading goes into the empty line that waits under it. */
const stepIntoBox: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const depth = depthOf($from, 'factBox');
  if (!empty || depth === null || $from.parent.type.name !== 'subhead') return false;
  const next = $from.node(depth).maybeChild($from.index(depth) + 1);
  const waits = next?.type.name === 'paragraph' && next.content.size === 0;
  if (!waits || $from.parentOffset < $from.parent.content.size) return false;
  const inside = TextSelection.create(state.doc, $from.after() + 1);
  dispatch?.(state.tr.setSelection(inside).scrollIntoView());
  return true;
};

/** Enter in an empty line at the end of a fact box goes on below it. */
const leaveFactBox: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const depth = depthOf($from, 'factBox');
  if (!empty || depth === null || $from.depth !== depth + 1) return false;
  const box = $from.node(depth);
  const isLast = $from.index(depth) === box.childCount - 1;
  if (!isLast || box.childCount < 2 || $from.parent.content.size > 0) return false;
  if (!box.canReplace(box.childCount - 1, box.childCount)) return false;
  if (dispatch === undefined) return true;
  const tr = state.tr.delete($from.before(), $from.after());
  const below = tr.mapping.map($from.after(depth));
  tr.insert(below, nodeType('paragraph').create());
  dispatch(tr.setSelection(TextSelection.create(tr.doc, below + 1)).scrollIntoView());
  return true;
};

/** What Enter does, the first that fits. */
export const enter: Command = chainCommands(
  newlineInCode,
  stepIntoBox,
  leaveFactBox,
  splitListItem(nodeType('listItem')),
  openLineAbove,
  createParagraphNear,
  liftEmptyBlock,
  splitBlock,
);

/** A line break inside the block; a new block where none may stand, as in a subhead. */
export const lineBreak: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const type = nodeType('hardBreak');
  if (!$from.parent.isTextblock || !$from.sameParent($to)) return false;
  if (!$from.parent.canReplaceWith($from.index(), $to.indexAfter(), type)) return false;
  dispatch?.(state.tr.replaceSelectionWith(type.create()).scrollIntoView());
  return true;
};
