import {
  type EditorState,
  NodeSelection,
  TextSelection,
  type Command,
  type Plugin,
  type Transaction,
} from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { isSameJson } from '#contract/body/changed-fields.ts';
import type { Present } from '#contract/api/collab.ts';
import { directionOf } from '#client/ui/language-name.ts';
import { withSigns, type BlockSigns } from './block-look.ts';
import { showCarets, type OthersCaret } from './collab/presence.ts';
import type { SharedText } from './collab/shared-text.ts';
import { editorPlugins } from './editor-state.ts';
import { LEAVES, leafCard, type LeafWords } from './leaf-views.ts';
import { PullQuoteView } from './pull-quote-view.ts';

export type EditorWords = LeafWords & { label: string; placeholder: string };

export type EditorSettings = {
  /** The text that is written in, alone or with others. */
  text: SharedText;
  /** The article’s BCP 47 tag: spelling and reading aloud go by it. */
  language: string;
  words: EditorWords;
  /** What other rooms put into the text, one list for each concern; the same objects as long as the text is open. */
  plugins?: readonly (readonly Plugin[])[];
  /** What is made of a change before it is done, such as a proposal; what it is given when nothing. */
  rewrite?: (tr: Transaction, state: EditorState) => Transaction;
  /** Called after each transaction, for toolbars. */
  onState: (state: EditorState) => void;
  onAskForLink: () => void;
};

/** What the screen around the text may do with it; once it is closed, nothing of it does anything. */
export type BodyHandle = {
  /** Scrolls to a block and puts the cursor into it; false when there is none of that id. */
  reveal: (blockId: string) => boolean;
  focus: () => void;
  setReadOnly: (readOnly: boolean) => void;
  setSigns: (signs: BlockSigns) => void;
  /** Shows where others are. */
  setPeople: (people: readonly Present[]) => void;
  /** Does something to the text, by toolbar or key. */
  run: (command: Command) => void;
  /** Applies a change that was worked out from the state as it is. */
  change: (make: (state: EditorState) => Transaction) => void;
  view: EditorView;
  close: () => void;
};

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

function tellCaret({ state: { selection } }: EditorView, text: SharedText): void {
  text.caretAt({ field: 'body', anchor: selection.anchor, head: selection.head });
}

function caretsOf(people: readonly Present[], text: SharedText): OthersCaret[] {
  return people.flatMap(({ clientId, person, colour, caret }) => {
    if (clientId === text.clientId || caret?.field !== 'body') return [];
    const anchor = text.placeOf(caret.anchor, caret.position);
    const head = text.placeOf(caret.head, caret.position);
    if (anchor === null || head === null) return [];
    const moved = `${caret.position} ${caret.anchor} ${caret.head}`;
    return [{ clientId, name: person.name, colour, moved, anchor, head }];
  });
}

function viewIn(
  place: HTMLElement,
  settings: EditorSettings,
  isReadOnly: () => boolean,
): EditorView {
  const { words, language, text, onAskForLink, plugins = [], rewrite } = settings;
  text.equip(editorPlugins({ placeholder: words.placeholder, onAskForLink }, plugins.flat()));
  const view: EditorView = new EditorView(place, {
    state: text.state,
    editable: () => !isReadOnly(),
    attributes: () => ({
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': words.label,
      ...(isReadOnly() ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
      lang: language,
      dir: directionOf(language),
      translate: 'no',
    }),
    nodeViews: {
      pullQuote: (node, itsView, at) =>
        new PullQuoteView(node, itsView, { at, label: words.attribution }),
      ...Object.fromEntries(
        LEAVES.map((name) => [name, (node) => ({ dom: leafCard(node, words) })]),
      ),
    },
    dispatchTransaction: (tr) =>
      text.dispatch(rewrite === undefined || !tr.docChanged ? tr : rewrite(tr, text.state)),
    handleDOMEvents: {
      focus: () => tellCaret(view, text),
      blur: () => {
        text.caretAt(null);
      },
    },
  });
  text.showIn((state) => {
    view.updateState(state);
    if (view.hasFocus()) tellCaret(view, text);
    settings.onState(state);
  });
  text.holdWhile(() => view.composing);
  return view;
}

/** Opens a body for writing inside an element. */
export function openEditor(place: HTMLElement, settings: EditorSettings): BodyHandle {
  let readOnly = false;
  let signs: BlockSigns = {};
  const view = viewIn(place, settings, () => readOnly);
  return {
    view,
    reveal: (blockId) => !view.isDestroyed && reveal(view, blockId),
    focus: () => {
      if (!view.isDestroyed) view.focus();
    },
    setReadOnly: (next) => {
      readOnly = next;
      if (!view.isDestroyed) view.setProps({});
    },
    setSigns: (next) => {
      if (view.isDestroyed || isSameJson(next, signs)) return;
      signs = next;
      view.dispatch(withSigns(view.state.tr, signs));
    },
    setPeople: (people) => showCarets(view, caretsOf(people, settings.text)),
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
    close: () => {
      settings.text.showIn(null);
      settings.text.holdWhile(() => false);
      view.destroy();
    },
  };
}
