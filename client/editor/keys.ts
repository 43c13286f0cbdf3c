import { baseKeymap, chainCommands, lift, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import type { Command } from 'prosemirror-state';
import {
  depthOf,
  indentItem,
  insertFactBox,
  insertSectionBreak,
  markType,
  moveBlock,
  nodeType,
  outdentItem,
  toggleList,
  turnInto,
} from './commands.ts';
import { enter, lineBreak } from './enter-keys.ts';
import { goToCell } from './table-keys.ts';

/** Puts the selected paragraphs into a block quote, or takes them out. */
const toggleQuote: Command = (state, dispatch, view) =>
  depthOf(state.selection.$from, 'blockQuote') === null
    ? wrapIn(nodeType('blockQuote'))(state, dispatch, view)
    : lift(state, dispatch, view);

/** Everything that can be done to the text by name; keys, toolbar and tests call the same. */
export const DEEDS = {
  bold: toggleMark(markType('bold')),
  italic: toggleMark(markType('italic')),
  undo,
  redo,
  paragraph: turnInto('paragraph'),
  subhead: turnInto('subhead'),
  pullQuote: turnInto('pullQuote'),
  blockQuote: toggleQuote,
  bulletList: toggleList('bulletList'),
  orderedList: toggleList('orderedList'),
  indent: indentItem,
  outdent: outdentItem,
  factBox: insertFactBox,
  sectionBreak: insertSectionBreak,
  moveUp: moveBlock(-1),
  moveDown: moveBlock(1),
} as const satisfies Record<string, Command>;
export type Deed = keyof typeof DEEDS;

/** The keys of each deed as ProseMirror writes them; `Mod` is Ctrl, on a Mac Cmd. */
export const KEYS: Readonly<Partial<Record<Deed, string>>> = {
  bold: 'Mod-b',
  italic: 'Mod-i',
  undo: 'Mod-z',
  redo: 'Mod-Shift-z',
  paragraph: 'Mod-Alt-0',
  subhead: 'Mod-Alt-2',
  pullQuote: 'Mod-Alt-q',
  blockQuote: 'Mod-Shift-9',
  bulletList: 'Mod-Shift-8',
  orderedList: 'Mod-Shift-7',
  moveUp: 'Alt-ArrowUp',
  moveDown: 'Alt-ArrowDown',
};

/** The bindings of the text, in ProseMirror’s form; what the base knows comes last. */
export function keyBindings(askForLink: Command): Record<string, Command> {
  const named = Object.entries(KEYS).map(([deed, key]) => [key, DEEDS[deed as Deed]]);
  return {
    ...baseKeymap,
    ...(Object.fromEntries(named) as Record<string, Command>),
    'Mod-y': redo,
    'Mod-k': askForLink,
    Enter: enter,
    'Shift-Enter': lineBreak,
    Backspace: chainCommands(undoInputRule, baseKeymap['Backspace'] ?? (() => false)),
    Tab: chainCommands(goToCell(1), indentItem),
    'Shift-Tab': chainCommands(goToCell(-1), outdentItem),
    // Mod-Enter hands the article in; it is not ours.
    'Mod-Enter': () => false,
  };
}
