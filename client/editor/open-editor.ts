import {
  type EditorState,
  NodeSelection,
  TextSelection,
  type Command,
  type Transaction,
} from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { isSameJson } from '#contract/body/changed-fields.ts';
import type { BodyJson } from '#contract/content.ts';
import { directionOf } from '#client/ui/language-name.ts';
import { withSigns, type BlockSigns } from './block-look.ts';
import { bodyOfDoc, docOfBody } from './body-of-doc.ts';
import { editorState } from './editor-state.ts';
import { LEAVES, leafCard, type LeafWords } from './leaf-views.ts';
import { PullQuoteView } from './pull-quote-view.ts';
import { replaceBody } from './replace-body.ts';

export type EditorWords = LeafWords & { label: string; placeholder: string };

export type EditorSettings = {
  body: BodyJson;
  /** The article’s BCP 47 tag: spelling and reading aloud go by it. */
  language: string;
  words: EditorWords;
  /** Called after each change that was made here. */
  onChange: (body: BodyJson) => void;
  /** Called after each transaction, for toolbars. */
  onState: (state: EditorState) => void;
  onAskForLink: () => void;
};

/** What the screen around the text may do with it; once it is closed, nothing of it does anything. */
export type BodyHandle = {
  /** Puts another text in its place, such as a merged one; the cursor stays in its words. */
  replace: (body: BodyJson) => void;
  /** Scrolls to a block and puts the cursor into it; false when there is none of that id. */
  reveal: (blockId: string) => boolean;
  focus: () => void;
  /** Somebody is in the middle of composing a letter: the text must not change under their hands. */
  isComposing: () => boolean;
  setReadOnly: (readOnly: boolean) => void;
  setSigns: (signs: BlockSigns) => void;
  /** Does something to the text, by toolbar or key. */
  run: (command: Command) => void;
  /** Applies a change that was worked out from the state as it is. */
  change: (make: (state: EditorState) => Transaction) => void;
  view: EditorView;
  close: () => void;
};

const OUTSIDE = 'outside';

function placeOf(view: EditorView, blockId: string): number | null {
  let found: number | null = null;
  view.state.doc.descendants((node, position) => {
    if (node.attrs['id'] === blockId) found = position;
    return found === null;
  });
  return found;
}

function reveal(view: EditorView, blockId: string): boolean {
  const at = placeOf(view, blockId);
  if (at === null) return false;
  const { tr, doc } = view.state;
  const node = doc.nodeAt(at);
  const selection =
    node?.isAtom === true ? NodeSelection.create(doc, at) : TextSelection.near(doc.resolve(at + 1));
  view.dispatch(tr.setSelection(selection));
  const dom = view.nodeDOM(at);
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' });
  view.focus();
  return true;
}

function viewIn(
  place: HTMLElement,
  settings: EditorSettings,
  isReadOnly: () => boolean,
): EditorView {
  const { words, language } = settings;
  const view: EditorView = new EditorView(place, {
    state: editorState({
      body: settings.body,
      placeholder: words.placeholder,
      onAskForLink: settings.onAskForLink,
    }),
    editable: () => !isReadOnly(),
    attributes: () => ({
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': words.label,
      ...(isReadOnly() ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
      lang: language,
      dir: directionOf(language),
      spellcheck: 'true',
      translate: 'no',
    }),
    nodeViews: {
      pullQuote: (node, itsView, at) =>
        new PullQuoteView(node, itsView, { at, label: words.attribution }),
      ...Object.fromEntries(
        LEAVES.map((name) => [name, (node) => ({ dom: leafCard(node, words) })]),
      ),
    },
    dispatchTransaction: (tr) => {
      const state = view.state.apply(tr);
      view.updateState(state);
      if (tr.docChanged && tr.getMeta(OUTSIDE) !== true) settings.onChange(bodyOfDoc(state.doc));
      settings.onState(state);
    },
  });
  return view;
}

/** Opens a body for writing inside an element. */
export function openEditor(place: HTMLElement, settings: EditorSettings): BodyHandle {
  let readOnly = false;
  let signs: BlockSigns = {};
  const view = viewIn(place, settings, () => readOnly);
  return {
    view,
    replace: (body) => {
      if (view.isDestroyed) return;
      const wanted = docOfBody(body);
      const tr = replaceBody(view.state.tr, wanted);
      if (tr.docChanged) view.dispatch(tr.setMeta(OUTSIDE, true));
      // What had to be mended on the way in is a change of ours.
      if (!view.state.doc.eq(wanted)) settings.onChange(bodyOfDoc(view.state.doc));
    },
    reveal: (blockId) => !view.isDestroyed && reveal(view, blockId),
    focus: () => {
      if (!view.isDestroyed) view.focus();
    },
    isComposing: () => view.composing,
    setReadOnly: (next) => {
      readOnly = next;
      if (!view.isDestroyed) view.setProps({});
    },
    setSigns: (next) => {
      if (view.isDestroyed || isSameJson(next, signs)) return;
      signs = next;
      view.dispatch(withSigns(view.state.tr, signs));
    },
    run: (command) => {
      if (readOnly || view.isDestroyed) return;
      command(view.state, (tr) => view.dispatch(tr), view);
      view.focus();
    },
    change: (make) => {
      if (readOnly || view.isDestroyed) return;
      view.dispatch(make(view.state));
      view.focus();
    },
    close: () => view.destroy(),
  };
}
