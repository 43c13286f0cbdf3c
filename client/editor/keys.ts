import { baseKeymap, chainCommands, lift, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import type { Command } from 'prosemirror-state';
import { AT_THE_END, AT_THE_START } from './border-keys.ts';
import {
  depthOf,
  indentItem,
  insertFactBox,
  insertSectionBreak,
  markType,
  nodeType,
  outdentItem,
  toggleList,
  turnInto,
} from './commands.ts';
import { enter, lineBreak } from './enter-keys.ts';
import { moveBlock } from './move-block.ts';
import {
  addColumn,
  addRow,
  deleteColumn,
  deleteRow,
  deleteTable,
  toggleHeaderRow,
} from './table/table-commands.ts';
import { goToCell } from './table-keys.ts';
import { turnTo } from './tools.ts';

/** Puts the selected paragraphs into a block quote, or takes them out. */
const toggleQuote: Command = (state, dispatch, view) =>
  depthOf(state.selection.$from, 'blockQuote') === null
    ? wrapIn(nodeType('blockQuote'))(state, dispatch, view)
    : lift(state, dispatch, view);

/** Everything that can be done to the text by name; keys, toolbar, palette and tests call the same. */
export const DEEDS = {
  bold: toggleMark(markType('bold')),
  italic: toggleMark(markType('italic')),
  undo,
  redo,
  find: turnTo('find'),
  replace: turnTo('replace'),
  insert: turnTo('insert'),
  characters: turnTo('characters'),
  paragraph: turnInto('paragraph'),
  subhead: turnInto('subhead'),
  pullQuote: turnInto('pullQuote'),
  blockQuote: toggleQuote,
  bulletList: toggleList('bulletList'),
  orderedList: toggleList('orderedList'),
  indent: indentItem,
  outdent: outdentItem,
  factBox: insertFactBox,
  table: turnTo('table'),
  embed: turnTo('embed'),
  readMore: turnTo('readMore'),
  sectionBreak: insertSectionBreak,
  moveUp: moveBlock(-1),
  moveDown: moveBlock(1),
  rowAbove: addRow('above'),
  rowBelow: addRow('below'),
  columnBefore: addColumn('before'),
  columnBehind: addColumn('behind'),
  headerRow: toggleHeaderRow,
  deleteRow,
  deleteColumn,
  deleteTable,
} as const satisfies Record<string, Command>;
export type Deed = keyof typeof DEEDS;

/** The keys of each deed as ProseMirror writes them; `Mod` is Ctrl, on a Mac Cmd. */
export const KEYS: Readonly<Partial<Record<Deed, string>>> = {
  bold: 'Mod-b',
  italic: 'Mod-i',
  undo: 'Mod-z',
  redo: 'Mod-Shift-z',
  find: 'Mod-f',
  replace: 'Mod-h',
  insert: 'Mod-Alt-Enter',
  characters: 'Mod-Alt-o',
  paragraph: 'Mod-Alt-0',
  subhead: 'Mod-Alt-2',
  pullQuote: 'Mod-Alt-q',
  blockQuote: 'Mod-Shift-9',
  bulletList: 'Mod-Shift-8',
  orderedList: 'Mod-Shift-7',
  moveUp: 'Alt-ArrowUp',
  moveDown: 'Alt-ArrowDown',
  rowBelow: 'Alt-Enter',
};

/** A second way, for hands that learnt it elsewhere. */
export const ALSO: Readonly<Partial<Record<Deed, string>>> = {
  redo: 'Mod-y',
  replace: 'Mod-Alt-f',
};

/** Keys that do what fits the place where the cursor is, the first that does. */
export const KEYS_BY_PLACE = {
  newBlock: { keys: 'Enter', command: enter },
  lineBreak: { keys: 'Shift-Enter', command: lineBreak },
  takeBack: {
    keys: 'Backspace',
    command: chainCommands(
      undoInputRule,
      ...AT_THE_START,
      baseKeymap['Backspace'] ?? (() => false),
    ),
  },
  takeNext: {
    keys: 'Delete',
    command: chainCommands(AT_THE_END, baseKeymap['Delete'] ?? (() => false)),
  },
  further: { keys: 'Tab', command: chainCommands(goToCell(1), indentItem) },
  back: { keys: 'Shift-Tab', command: chainCommands(goToCell(-1), outdentItem) },
} as const satisfies Record<string, { keys: string; command: Command }>;

/** What makes a link of the selected words; the screen asks for the address. */
export const LINK_KEYS = 'Mod-k';

function named(keys: Readonly<Partial<Record<Deed, string>>>): Record<string, Command> {
  const bindings = Object.entries(keys).map(([deed, key]) => [key, DEEDS[deed as Deed]]);
  return Object.fromEntries(bindings) as Record<string, Command>;
}

/** The bindings of the text, in ProseMirror’s form; what the base knows comes last. */
export function keyBindings(askForLink: Command): Record<string, Command> {
  return {
    ...baseKeymap,
    ...named(KEYS),
    ...named(ALSO),
    // What typing just made of a sign is taken back first, and the sign stands as typed.
    [KEYS.undo ?? '']: chainCommands(undoInputRule, undo),
    [LINK_KEYS]: askForLink,
    ...Object.fromEntries(Object.values(KEYS_BY_PLACE).map(({ keys, command }) => [keys, command])),
    // Mod-Enter hands the article in; it is not ours.
    'Mod-Enter': () => false,
  };
}
