import fc from 'fast-check';
import {
  joinBackward,
  joinForward,
  lift,
  selectAll,
  splitBlock,
  toggleMark,
  wrapIn,
} from 'prosemirror-commands';
import { Fragment, Slice, type MarkType, type NodeType } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import type { EditorState, Selection } from 'prosemirror-state';
import { NodeSelection, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { copySchema } from '#contract/body/copy-schema.ts';

/** Something that somebody at the keyboard does; null when it is not possible here. */
export type Deed = (state: EditorState) => Transaction | null;

function block(name: string): NodeType {
  const type = copySchema.nodes[name];
  if (type === undefined) throw new Error(name);
  return type;
}

function mark(name: string): MarkType {
  const type = copySchema.marks[name];
  if (type === undefined) throw new Error(name);
  return type;
}

function did(command: Command): Deed {
  return (state) => {
    let made: Transaction | null = null;
    command(state, (tr) => {
      made = tr;
    });
    return made;
  };
}

const text = fc.constantFrom('x', 'the harbour ', 'أهلا', ' ');

function inWords(deed: Deed): Deed {
  return (state) => (state.selection.$from.parent.isTextblock ? deed(state) : null);
}

function ofType(name: string): Deed {
  return (state) => {
    const { from, to } = state.selection;
    const tr = state.tr.setBlockType(from, to, block(name), (node) => ({
      id: node.attrs['id'] as unknown,
    }));
    return tr.docChanged ? tr : null;
  };
}

function pasted(words: readonly string[], open: number): Deed {
  return (state) => {
    const blocks = words.map((word) => block('paragraph').create(null, copySchema.text(word)));
    return state.tr.replaceSelection(new Slice(Fragment.fromArray(blocks), open, open));
  };
}

const image: Deed = (state) => {
  const attrs = { asset: 'asset-1', alt: '', caption: 'c', credit: '', crop: null, rights: '' };
  const { $to } = state.selection;
  const at = $to.depth === 0 ? $to.pos : $to.after(1);
  return state.tr.insert(at, block('image').create(attrs));
};

const caption: Deed = (state) => {
  let at = -1;
  state.doc.descendants((node, position) => {
    if (node.type.name === 'image') at = position;
  });
  return at === -1 ? null : state.tr.setNodeAttribute(at, 'caption', `new ${String(at)}`);
};

const moved: Deed = (state) => {
  const { $from } = state.selection;
  const node = state.doc.maybeChild($from.index(0));
  const neighbour = state.doc.maybeChild($from.index(0) + 1);
  if (node === null || neighbour === null) return null;
  const at = $from.depth === 0 ? $from.pos : $from.before(1);
  return state.tr.delete(at, at + node.nodeSize).insert(at + neighbour.nodeSize, node);
};

const backspace: Deed = (state) => {
  const { selection } = state;
  if (!selection.empty) return state.tr.deleteSelection();
  if (selection.$from.parentOffset > 0) return state.tr.delete(selection.from - 1, selection.from);
  return did(joinBackward)(state);
};

const item = block('listItem');
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: text.map((word) => inWords((state) => state.tr.insertText(word))) },
  { weight: 4, arbitrary: fc.constant(backspace) },
  { weight: 3, arbitrary: fc.constant(did(splitBlock)) },
  fc.constant(did(splitListItem(item))),
  fc.constant(did(joinForward)),
  fc.constantFrom('bold', 'italic').map((name) => did(toggleMark(mark(name)))),
  fc.constant(did(toggleMark(mark('link'), { href: 'https://example.org/' }))),
  fc.constantFrom('paragraph', 'subhead', 'pullQuote').map(ofType),
  fc.constant(did(wrapInList(block('bulletList')))),
  fc.constant(did(liftListItem(item))),
  fc.constant(did(sinkListItem(item))),
  fc.constant(did(wrapIn(block('blockQuote')))),
  fc.constant(did(lift)),
  fc
    .constantFrom(['one'], ['one', 'two'], ['one', 'two', 'three'])
    .chain((words) => fc.constantFrom(0, 1).map((open) => pasted(words, open))),
  fc.constant<Deed>((state) =>
    state.selection.$from.parent.type.name === 'paragraph'
      ? state.tr.replaceSelectionWith(block('hardBreak').create())
      : null,
  ),
  fc.constant(image),
  fc.constant(caption),
  fc.constant(moved),
);

/** Where the cursor or the selection is, as shares of the text. */
const where: fc.Arbitrary<(state: EditorState) => Selection> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.integer({ min: 0, max: 1000 }),
        fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200 })),
      )
      .map(([from, more]) => (state: EditorState) => {
        const { size } = state.doc.content;
        const at = (share: number): number => Math.floor((Math.min(share, 1000) / 1000) * size);
        const [one, other] = [state.doc.resolve(at(from)), state.doc.resolve(at(from + more))];
        return TextSelection.between(one, other);
      }),
  },
  fc.constant((state: EditorState) => state.selection),
  fc.integer({ min: 0, max: 20 }).map((index) => (state: EditorState) => {
    let place = 0;
    state.doc.forEach((_, offset, at) => {
      if (at === index % state.doc.childCount) place = offset;
    });
    return NodeSelection.create(state.doc, place);
  }),
  fc.constant((state: EditorState) => {
    let all = state.selection;
    selectAll(state, (tr) => {
      all = tr.selection;
    });
    return all;
  }),
);

/** An edit: put the cursor somewhere, then do something. */
export type Edit = { where: (state: EditorState) => Selection; deed: Deed };
export const anyEdit: fc.Arbitrary<Edit> = fc.record({ where, deed: deeds });
