import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type NodeViewConstructor } from 'prosemirror-view';
import type { BlockSign } from './block-signs.ts';
import { hasId } from './block-ids.ts';
import { isInlineOnly } from './inline-change.ts';
import { LineView } from './line-view.ts';

export type BlockSigns = Readonly<Record<string, BlockSign>>;

type Look = { signs: BlockSigns; placeholder: string };
type Drawn = Look & { set: DecorationSet };

const key = new PluginKey<Drawn>('block-look');

function isEmpty(doc: Node): boolean {
  return (
    doc.childCount === 1 &&
    doc.firstChild?.type.name === 'paragraph' &&
    doc.firstChild.content.size === 0
  );
}

function signsIn(doc: Node, signs: BlockSigns): Decoration[] {
  const found: Decoration[] = [];
  if (Object.keys(signs).length === 0) return found;
  doc.descendants((node, position) => {
    if (!hasId(node)) return false;
    const id: unknown = node.attrs['id'];
    const sign = typeof id === 'string' ? signs[id] : undefined;
    if (sign !== undefined) {
      const attributes = { 'data-sign': sign.label, 'data-tone': sign.tone };
      found.push(Decoration.node(position, position + node.nodeSize, attributes));
    }
    return !node.isTextblock;
  });
  return found;
}

function draw(doc: Node, { signs, placeholder }: Look): DecorationSet {
  const found = signsIn(doc, signs);
  if (isEmpty(doc)) {
    found.push(Decoration.node(0, doc.content.size, { 'data-placeholder': placeholder }));
  }
  return DecorationSet.create(doc, found);
}

/** Typing in a line moves signs and makes or loses none. */
function drawnAfter(tr: Transaction, drawn: Drawn): DecorationSet {
  const stays = isInlineOnly(tr) && !isEmpty(tr.before) && !isEmpty(tr.doc);
  return stays ? drawn.set.map(tr.mapping, tr.doc) : draw(tr.doc, drawn);
}

const line: NodeViewConstructor = (node) => new LineView(node);

/** How blocks look without being so: their direction, signs in the margin, what stands in an empty text. */
export function blockLook(look: Look): Plugin<Drawn> {
  return new Plugin<Drawn>({
    key,
    state: {
      init: (_config, { doc }) => ({ ...look, set: draw(doc, look) }),
      apply: (tr, drawn) => {
        const change = tr.getMeta(key) as Partial<Look> | undefined;
        if (!tr.docChanged && change === undefined) return drawn;
        const next = { ...drawn, ...change };
        return { ...next, set: change === undefined ? drawnAfter(tr, next) : draw(tr.doc, next) };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.set,
      nodeViews: { paragraph: line, subhead: line, sectionBreak: line },
    },
  });
}

/** Shows other signs in the margin. */
export function withSigns(tr: Transaction, signs: BlockSigns): Transaction {
  return tr.setMeta(key, { signs }).setMeta('addToHistory', false);
}
