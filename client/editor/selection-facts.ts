import { redoDepth, undoDepth } from 'prosemirror-history';
import { NodeSelection, TextSelection, type EditorState } from 'prosemirror-state';
import { depthOf, markType } from './commands.ts';
import { DEEDS, type Deed } from './keys.ts';
import type { Reading } from './state-feed.ts';
import { hasHeaderRow } from './table/table-commands.ts';
import { tablePlace } from './table/table-place.ts';
import { openTool, type Tool } from './tools.ts';

/** What the toolbar shows about the place where the cursor is. */
export type SelectionFacts = {
  block: 'paragraph' | 'subhead' | 'pullQuote' | null;
  list: 'bulletList' | 'orderedList' | null;
  blockQuote: boolean;
  bold: boolean;
  italic: boolean;
  /** The address of the link that the cursor is in, and the language of a marked passage. */
  href: string | null;
  language: string | null;
  /** Some words are selected. */
  range: boolean;
  /** A card is selected that a dialog changes. */
  card: 'embed' | 'readMore' | null;
  /** The cursor is in a table, and whether its first row is headings; null outside one. */
  table: { header: boolean } | null;
  /** What stands open beside the text. */
  tool: Tool | null;
  can: ReadonlySet<Deed>;
};

function attributeHere(state: EditorState, mark: string, name: string): string | null {
  const { $from, from, to, empty } = state.selection;
  const type = markType(mark);
  const here = empty
    ? type.isInSet(state.storedMarks ?? $from.marks())
    : type.isInSet($from.nodeAfter?.marks ?? []);
  if (!here || (!empty && !state.doc.rangeHasMark(from, to, type))) return null;
  const value: unknown = here.attrs[name];
  return typeof value === 'string' ? value : null;
}

function isOn(state: EditorState, mark: 'bold' | 'italic'): boolean {
  const { $from, from, to, empty } = state.selection;
  const type = markType(mark);
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, type);
}

function blockHere(state: EditorState): SelectionFacts['block'] {
  const { name } = state.selection.$from.parent.type;
  return name === 'paragraph' || name === 'subhead' || name === 'pullQuote' ? name : null;
}

function listHere(state: EditorState): SelectionFacts['list'] {
  const { $from } = state.selection;
  const depth = depthOf($from, 'listItem');
  if (depth === null) return null;
  return $from.node(depth - 1).type.name === 'orderedList' ? 'orderedList' : 'bulletList';
}

function cardHere({ selection }: EditorState): SelectionFacts['card'] {
  const name = selection instanceof NodeSelection ? selection.node.type.name : '';
  return name === 'embed' || name === 'readMore' ? name : null;
}

/** Reads the facts of a selection. */
export function factsOf(state: EditorState): SelectionFacts {
  const deeds = Object.keys(DEEDS) as Deed[];
  return {
    block: blockHere(state),
    list: listHere(state),
    blockQuote: depthOf(state.selection.$from, 'blockQuote') !== null,
    bold: isOn(state, 'bold'),
    italic: isOn(state, 'italic'),
    href: attributeHere(state, 'link', 'href'),
    language: attributeHere(state, 'language', 'lang'),
    range: state.selection instanceof TextSelection && !state.selection.empty,
    card: cardHere(state),
    table: tablePlace(state) === null ? null : { header: hasHeaderRow(state) },
    tool: openTool(state),
    can: new Set(
      deeds.filter((deed) => {
        if (deed === 'undo') return undoDepth(state) > 0;
        if (deed === 'redo') return redoDepth(state) > 0;
        return DEEDS[deed](state);
      }),
    ),
  };
}

function isSame(one: SelectionFacts, other: SelectionFacts): boolean {
  const { can, table, ...rest } = one;
  return (
    Object.entries(rest).every(([name, fact]) => other[name as keyof typeof rest] === fact) &&
    table?.header === other.table?.header &&
    can.size === other.can.size &&
    [...can].every((deed) => other.can.has(deed))
  );
}

const known = new WeakMap<EditorState, SelectionFacts>();

/** The facts for those who show them: told again only when one of them has changed. */
export const FACTS: Reading<SelectionFacts> = {
  read: (state) => {
    // Toolbar and bubble ask for the same.
    const facts = known.get(state) ?? factsOf(state);
    known.set(state, facts);
    return facts;
  },
  same: isSame,
};
