import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { BlockSign } from './block-signs.ts';
import { hasId } from './block-ids.ts';
import { isInlineOnly, touchedLines } from './inline-change.ts';

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

/** What a line’s look says about itself; `dir` is undefined for a line that runs as the article does. */
type LookSpec = { dir?: string | undefined };

function lookOf(at: number, node: Node, attributes: Record<string, string>): Decoration {
  return Decoration.node(at, at + node.nodeSize, attributes, {
    dir: attributes['dir'],
  } satisfies LookSpec);
}

function isEmpty(doc: Node): boolean {
  return (
    doc.childCount === 1 &&
    doc.firstChild?.type.name === 'paragraph' &&
    doc.firstChild.content.size === 0
  );
}

/** Whether a line finds its own direction is all that typing in it can change. */
function redrawLine(
  set: DecorationSet,
  doc: Node,
  { at, look }: { at: number; look: Look },
): DecorationSet {
  const line = doc.nodeAt(at);
  if (line === null || !hasId(line)) return set;
  const end = at + line.nodeSize;
  const wanted = attributesOf(line, look);
  const isSame = (spec: LookSpec): boolean => spec.dir === wanted['dir'];
  const drawn = set
    .find(at, end, (spec) => 'dir' in spec)
    .filter(({ from, to }) => from === at && to === end);
  if (drawn.length === 1 && set.find(at, end, isSame).some(({ from }) => from === at)) return set;
  return set.remove(drawn).add(doc, [lookOf(at, line, wanted)]);
}

function draw(doc: Node, look: Look): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, position) => {
    if (!hasId(node)) return false;
    found.push(lookOf(position, node, attributesOf(node, look)));
    return !node.isTextblock;
  });
  if (isEmpty(doc)) {
    const end = doc.content.size;
    found.push(Decoration.node(0, end, { 'data-placeholder': look.placeholder }));
  }
  return DecorationSet.create(doc, found);
}

/** After typing in a few lines the others look as before. */
function drawnAfter(tr: Transaction, drawn: Drawn): DecorationSet {
  const stays = isInlineOnly(tr) && !isEmpty(tr.before) && !isEmpty(tr.doc);
  if (!stays) return draw(tr.doc, drawn);
  let set = drawn.set.map(tr.mapping, tr.doc);
  for (const at of touchedLines(tr)) set = redrawLine(set, tr.doc, { at, look: drawn });
  return set;
}

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
    props: { decorations: (state) => key.getState(state)?.set },
  });
}

/** Shows other signs in the margin. */
export function withSigns(tr: Transaction, signs: BlockSigns): Transaction {
  return tr.setMeta(key, { signs }).setMeta('addToHistory', false);
}
