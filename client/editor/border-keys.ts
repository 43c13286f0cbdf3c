import { lift } from 'prosemirror-commands';
import { liftListItem } from 'prosemirror-schema-list';
import { NodeSelection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { depthOf, nodeType, turnInto } from './commands.ts';

function isAtStart({ selection: { $from, empty } }: EditorState): boolean {
  return empty && $from.parent.isTextblock && $from.parentOffset === 0;
}

/** Backspace at the beginning of a subhead or pull quote makes it a paragraph; the next one joins it to what is above. */
const plainFirst: Command = (state, dispatch, view) => {
  const { parent } = state.selection.$from;
  const isDressed = parent.type.name === 'subhead' || parent.type.name === 'pullQuote';
  return isAtStart(state) && isDressed && turnInto('paragraph')(state, dispatch, view);
};

/** Backspace at the beginning of a list item takes it out of its list by one level. */
const outOfList: Command = (state, dispatch, view) => {
  const { $from } = state.selection;
  const depth = depthOf($from, 'listItem');
  if (!isAtStart(state) || depth === null || $from.depth !== depth + 1) return false;
  return $from.index(depth) === 0 && liftListItem(nodeType('listItem'))(state, dispatch, view);
};

/** Backspace at the beginning of a quotation takes its first paragraph out. */
const outOfQuote: Command = (state, dispatch, view) => {
  const { $from } = state.selection;
  const depth = depthOf($from, 'blockQuote');
  if (!isAtStart(state) || depth === null || $from.index(depth) !== 0) return false;
  return lift(state, dispatch, view);
};

/** Backspace at the beginning of an empty fact box takes the box away; one with words in it stays. */
const emptyBox: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = depthOf($from, 'factBox');
  if (!isAtStart(state) || depth === null || $from.index(depth) !== 0) return false;
  const box = $from.node(depth);
  if (box.textContent !== '') return $from.parent.type.name !== 'subhead';
  if (dispatch === undefined) return true;
  const at = $from.before(depth);
  const { tr, schema } = state;
  tr.replaceWith(
    at,
    at + box.nodeSize,
    schema.node('paragraph', { id: box.attrs['id'] as unknown }),
  );
  dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  return true;
};

/** Pictures, embeds and the like are selected first: one key more takes them away, and not one less. */
const CARDS: ReadonlySet<string> = new Set(['image', 'embed', 'readMore']);

function select(side: 'before' | 'behind'): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection;
    const isAtBorder =
      side === 'before'
        ? $from.parentOffset === 0
        : $from.parentOffset === $from.parent.content.size;
    if (!empty || !$from.parent.isTextblock || !isAtBorder) return false;
    const $border = state.doc.resolve(side === 'before' ? $from.before() : $from.after());
    const card = side === 'before' ? $border.nodeBefore : $border.nodeAfter;
    if (card === null || !CARDS.has(card.type.name)) return false;
    const at = side === 'before' ? $border.pos - card.nodeSize : $border.pos;
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, at)).scrollIntoView());
    return true;
  };
}

/** What Backspace does at the beginning of a block, the first that fits. */
export const AT_THE_START: readonly Command[] = [
  outOfList,
  outOfQuote,
  emptyBox,
  plainFirst,
  select('before'),
];

/** What Delete does at the end of a block before a card. */
export const AT_THE_END: Command = select('behind');
