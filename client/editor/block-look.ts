import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { BlockSign } from './block-signs.ts';
import { hasId } from './block-ids.ts';

export type BlockSigns = Readonly<Record<string, BlockSign>>;

type Look = { signs: BlockSigns; placeholder: string };
type Drawn = Look & { set: DecorationSet };

const key = new PluginKey<Drawn>('block-look');

function attributesOf(node: Node, { signs }: Look): Record<string, string> {
  const id: unknown = node.attrs['id'];
  const sign = typeof id === 'string' ? signs[id] : undefined;
  // Each block finds its own direction: a quotation in Arabic may stand in an English text. Without a letter to go
  // by it runs as the article does.
  const findsItsOwn = node.isTextblock && /\p{L}/u.test(node.textContent);
  return {
    ...(findsItsOwn ? { dir: 'auto' } : {}),
    ...(typeof id === 'string' ? { 'data-block': id } : {}),
    ...(sign === undefined ? {} : { 'data-sign': sign.label, 'data-tone': sign.tone }),
  };
}

function isEmpty({ doc }: EditorState): boolean {
  return (
    doc.childCount === 1 &&
    doc.firstChild?.type.name === 'paragraph' &&
    doc.firstChild.content.size === 0
  );
}

function draw(state: EditorState, look: Look): DecorationSet {
  const found: Decoration[] = [];
  state.doc.descendants((node, position) => {
    if (!hasId(node)) return false;
    const attributes = attributesOf(node, look);
    found.push(Decoration.node(position, position + node.nodeSize, attributes));
    return !node.isTextblock;
  });
  if (isEmpty(state)) {
    const end = state.doc.content.size;
    found.push(Decoration.node(0, end, { 'data-placeholder': look.placeholder }));
  }
  return DecorationSet.create(state.doc, found);
}

/** How blocks look without being so: their direction, signs in the margin, what stands in an empty text. */
export function blockLook(look: Look): Plugin<Drawn> {
  return new Plugin<Drawn>({
    key,
    state: {
      init: (_config, state) => ({ ...look, set: draw(state, look) }),
      apply: (tr, drawn, _before, state) => {
        const change = tr.getMeta(key) as Partial<Look> | undefined;
        if (!tr.docChanged && change === undefined) return drawn;
        const next = { ...drawn, ...change };
        return { ...next, set: draw(state, next) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
  });
}

/** Shows other signs in the margin. */
export function withSigns(tr: Transaction, signs: BlockSigns): Transaction {
  return tr.setMeta(key, { signs }).setMeta('addToHistory', false);
}
