import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { receivedFrom } from './receive.ts';

/** Somebody else’s caret in the body, at places of the text on the screen. */
export type OthersCaret = {
  clientId: string;
  name: string;
  /** Which of the colours of people, 0 to 7. */
  colour: number;
  /** Another one whenever they move: then their name is shown for a while. */
  moved: string;
  anchor: number;
  head: number;
};

type Carets = readonly OthersCaret[];

const key = new PluginKey<Carets>('presence');

function sign({ name, colour }: OthersCaret): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'others-caret';
  caret.dataset['person'] = String(colour);
  const label = document.createElement('span');
  label.textContent = name;
  label.dir = 'auto';
  caret.append(label);
  // Who is where is told in the heading; in the middle of a sentence it would only disturb.
  caret.setAttribute('aria-hidden', 'true');
  return caret;
}

function draw(state: EditorState): DecorationSet {
  const size = state.doc.content.size;
  const carets = key.getState(state) ?? [];
  const drawn = carets.flatMap((caret) => {
    const head = Math.min(caret.head, size);
    const anchor = Math.min(caret.anchor, size);
    const marks = [
      // A caret that did not move by itself is not drawn anew: its name would flicker.
      Decoration.widget(head, () => sign(caret), {
        key: `${caret.clientId} ${caret.colour} ${caret.moved}`,
        side: 10,
        ignoreSelection: true,
      }),
    ];
    if (anchor === head) return marks;
    const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
    const attributes = { class: 'others-words', 'data-person': String(caret.colour) };
    return [...marks, Decoration.inline(from, to, attributes)];
  });
  return DecorationSet.create(state.doc, drawn);
}

/** Shows where others are in the text: their carets with their names, and what they have selected. */
export function presence(): Plugin<Carets> {
  return new Plugin<Carets>({
    key,
    state: {
      init: () => [],
      apply: (tr, carets) => {
        const change = tr.getMeta(key) as Carets | undefined;
        if (change !== undefined) return change;
        if (!tr.docChanged || carets.length === 0) return carets;
        const author = receivedFrom(tr);
        return carets.map((caret) => {
          // Whoever types is behind what they typed; the others stay before it.
          const side = caret.clientId === author ? 1 : -1;
          const anchor = tr.mapping.map(caret.anchor, side);
          return { ...caret, anchor, head: tr.mapping.map(caret.head, side) };
        });
      },
    },
    props: { decorations: draw },
  });
}

function isSame(one: Carets, other: Carets): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Shows others’ carets where they are now. */
export function showCarets(view: EditorView, carets: Carets): void {
  if (view.isDestroyed || isSame(key.getState(view.state) ?? [], carets)) return;
  view.dispatch(view.state.tr.setMeta(key, carets).setMeta('addToHistory', false));
}
