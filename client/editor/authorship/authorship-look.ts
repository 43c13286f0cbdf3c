import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { AuthorshipPlace, AuthorshipSpan } from '#contract/api/authorship.ts';
import { sentenceAt, writtenIn } from './written-places.ts';

/** How a stretch is shown: in which of the colours of people, and what it says on pointing at it. */
export type Tint = { colour: number; isPerson: boolean; title: string };

/** What the text shows while somebody looks who wrote it. */
export type ShownAuthorship = {
  places: readonly AuthorshipPlace[];
  language: string;
  tintOf: (span: AuthorshipSpan) => Tint;
  /** Somebody points at a sentence, or the caret has come to it: who wrote its words, each stretch once. */
  onSentence: (spans: readonly AuthorshipSpan[]) => void;
};

type Look = { shown: ShownAuthorship | null; set: DecorationSet };

const key = new PluginKey<Look>('authorship');
const NOTHING: Look = { shown: null, set: DecorationSet.empty };

function decorations(state: EditorState, shown: ShownAuthorship): DecorationSet {
  const tints = writtenIn(state.doc, shown.places).map(({ from, to, span }) => {
    const { colour, isPerson, title } = shown.tintOf(span);
    const attributes = {
      'data-person': String(colour),
      'data-written': isPerson ? 'hand' : 'other',
    };
    return Decoration.inline(from, to, { ...attributes, title }, { span });
  });
  return DecorationSet.create(state.doc, tints);
}

/** Tells who wrote the sentence at a place of the text. */
function tellSentence(view: EditorView, place: number): void {
  const look = key.getState(view.state);
  if (look?.shown == null) return;
  const $place = view.state.doc.resolve(place);
  const { parent } = $place;
  if (!parent.isTextblock) return;
  const text = parent.textBetween(0, parent.content.size, undefined, '\n');
  const { from, to } = sentenceAt(text, $place.parentOffset, look.shown.language);
  const start = $place.start();
  const found = look.set
    .find(start + from, start + to)
    .filter((tint) => tint.from < start + to && tint.to > start + from);
  const spans = found.map(({ spec }) => (spec as { span: AuthorshipSpan }).span);
  look.shown.onSentence([...new Set(spans)]);
}

/** Each person’s words in a tint of their own, while somebody looks who wrote them; typing goes on meanwhile. */
export function authorshipLook(): Plugin<Look> {
  return new Plugin<Look>({
    key,
    state: {
      init: () => NOTHING,
      apply: (tr, look, _old, state) => {
        const shown = tr.getMeta(key) as ShownAuthorship | null | undefined;
        if (shown === null) return NOTHING;
        if (shown !== undefined) return { shown, set: decorations(state, shown) };
        return tr.docChanged && look.shown !== null
          ? { ...look, set: look.set.map(tr.mapping, tr.doc) }
          : look;
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.set,
      handleDOMEvents: {
        mouseover: (view, event) => {
          if (key.getState(view.state)?.shown == null) return false;
          const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
          if (place !== null) tellSentence(view, place.pos);
          return false;
        },
      },
    },
    view: () => ({
      update: (view, before) => {
        if (key.getState(view.state)?.shown == null) return;
        const { selection } = view.state;
        if (!before.selection.eq(selection) && view.hasFocus()) tellSentence(view, selection.head);
      },
    }),
  });
}

/** Shows who wrote what in the open text; null ends that. */
export function showAuthorship(view: EditorView, shown: ShownAuthorship | null): void {
  if (view.isDestroyed) return;
  view.dispatch(view.state.tr.setMeta(key, shown).setMeta('addToHistory', false));
}
