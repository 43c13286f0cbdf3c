import { keydownHandler } from 'prosemirror-keymap';
import { Fragment, Slice } from 'prosemirror-model';
import {
  Plugin,
  PluginKey,
  TextSelection,
  type Command,
  type EditorState,
} from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

/** What the screen around the text does when somebody reaches for a comment in it. */
export type CommentEars = {
  /** Somebody wants to say something about what is selected. */
  onAsk: () => void;
  /** Somebody pressed on words that threads hang on, the innermost first. */
  onPick: (threadIds: readonly string[]) => void;
  /** Somebody wants the next thread of the text, or the one before. */
  onStep: (by: 1 | -1) => void;
  /** Whether a thread belongs to the article. */
  knows: (threadId: string) => boolean;
};

/** The passage that somebody is writing a comment on; it goes with its words while others type. */
type Draft = { from: number; to: number };
type Talk = { ears: CommentEars | null; draft: Draft | null };

const key = new PluginKey<Talk>('comments');

/** The keys by which a comment is reached in the text, as ProseMirror writes them. */
export const COMMENT_KEYS = {
  ask: 'Ctrl-Alt-m',
  next: 'Ctrl-Alt-j',
  previous: 'Ctrl-Alt-k',
} as const;

function earsOf(state: EditorState): CommentEars | null {
  return key.getState(state)?.ears ?? null;
}

function threadsAround(target: EventTarget | null): string[] {
  const found: string[] = [];
  for (
    let element = target instanceof Element ? target.closest('[data-comment]') : null;
    element !== null;
    element = element.parentElement?.closest('[data-comment]') ?? null
  ) {
    found.push(element.getAttribute('data-comment') ?? '');
  }
  return found;
}

/** A piece of text without the anchors of comments that somebody made on another article. */
function ownAnchors(content: Fragment, knows: CommentEars['knows']): Fragment {
  const nodes = content.content.map((node) => {
    const marks = node.marks.filter(
      ({ type, attrs }) => type.name !== 'comment' || knows(String(attrs['id'])),
    );
    return (node.isText ? node : node.copy(ownAnchors(node.content, knows))).mark(marks);
  });
  return Fragment.fromArray(nodes);
}

/** Begins a comment on what is selected, where somebody hears it. */
export const askForComment: Command = (state, dispatch) => {
  if (dispatch !== undefined) earsOf(state)?.onAsk();
  return true;
};

const onKey = keydownHandler({
  [COMMENT_KEYS.ask]: askForComment,
  [COMMENT_KEYS.next]: (state) => {
    earsOf(state)?.onStep(1);
    return true;
  },
  [COMMENT_KEYS.previous]: (state) => {
    earsOf(state)?.onStep(-1);
    return true;
  },
});

/**
 * Comments’ passages in the text: pressed on, reached by keys (also where nothing may be typed), and the passage that
 * a comment is being written on. How they look is a matter of style sheets, so that typing never walks through them.
 */
export function commentLook(): Plugin<Talk> {
  return new Plugin<Talk>({
    key,
    state: {
      init: () => ({ ears: null, draft: null }),
      apply: (tr, talk) => {
        const change = tr.getMeta(key) as Partial<Talk> | undefined;
        const draft = talk.draft && {
          from: tr.mapping.map(talk.draft.from, 1),
          to: tr.mapping.map(talk.draft.to, -1),
        };
        if (change === undefined && (draft === null || !tr.docChanged)) return talk;
        return { ...talk, draft, ...change };
      },
    },
    props: {
      decorations: (state) => {
        const draft = draftOf(state);
        if (draft === null) return null;
        const inline = Decoration.inline(draft.from, draft.to, { 'data-comment-draft': '' });
        return DecorationSet.create(state.doc, [inline]);
      },
      // The editor looks first where the selection has got to; where nothing may be typed it hears no keys at all.
      handleKeyDown: onKey,
      handleDOMEvents: {
        keydown: (view, event) => {
          if (view.editable || !onKey(view, event)) return false;
          event.preventDefault();
          return true;
        },
      },
      transformPasted: (slice, view) => {
        const knows = earsOf(view.state)?.knows ?? (() => false);
        return new Slice(ownAnchors(slice.content, knows), slice.openStart, slice.openEnd);
      },
      handleClick: (view, _position, event) => {
        const threads = threadsAround(event.target);
        if (threads.length > 0) earsOf(view.state)?.onPick(threads);
        return false;
      },
    },
  });
}

/** Where the passage is that somebody is writing a comment on; null when there is none, or nothing is left of it. */
export function draftOf(state: EditorState): Draft | null {
  const draft = key.getState(state)?.draft ?? null;
  return draft !== null && draft.from < draft.to ? draft : null;
}

/** Lets the screen around the text hear when somebody reaches for comments; null ends that. */
export function hearComments(view: EditorView, ears: CommentEars | null): void {
  if (view.isDestroyed) return;
  view.dispatch(view.state.tr.setMeta(key, { ears }).setMeta('addToHistory', false));
}

/** What somebody would comment on: the words they have selected, or the block where they are. */
export type Commentable =
  | { about: 'passage'; words: string; blockId: string | null }
  | { about: 'block'; words: string; blockId: string };

function blockHere({ selection }: EditorState): { id: string | null; words: string } {
  const { $from } = selection;
  const { nodeAfter } = $from;
  if (nodeAfter?.isBlock === true && nodeAfter.isAtom) {
    return { id: idOf(nodeAfter.attrs), words: '' };
  }
  for (let { depth } = $from; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    const id = idOf(node.attrs);
    if (id !== null) return { id, words: node.textContent };
  }
  return { id: null, words: '' };
}

function idOf(attributes: Record<string, unknown>): string | null {
  const { id } = attributes;
  return typeof id === 'string' ? id : null;
}

/** Takes what is selected for the passage of a new comment; null where there is nothing to speak of. */
export function beginDraft(view: EditorView): Commentable | null {
  const { state } = view;
  const { selection, doc } = state;
  const { from, to } = selection;
  const { id: blockId, words: blockWords } = blockHere(state);
  const words = selection instanceof TextSelection ? doc.textBetween(from, to, '\n', ' ') : '';
  if (words.trim() !== '') {
    view.dispatch(state.tr.setMeta(key, { draft: { from, to } }).setMeta('addToHistory', false));
    return { about: 'passage', words, blockId };
  }
  return blockId === null ? null : { about: 'block', words: blockWords, blockId };
}

/** Nobody is writing a comment on a passage any more; once it is made, the cursor stands behind its words. */
export function endDraft(view: EditorView, isMade: boolean): void {
  if (view.isDestroyed) return;
  const draft = draftOf(view.state);
  const tr = view.state.tr.setMeta(key, { draft: null }).setMeta('addToHistory', false);
  if (draft !== null && isMade) tr.setSelection(TextSelection.near(tr.doc.resolve(draft.to), -1));
  view.dispatch(tr);
}

/** Where a thread’s words begin in the text; null when they are not there. */
export function placeOfThread(view: EditorView, threadId: string): number | null {
  const element = view.dom.querySelector(`[data-comment="${CSS.escape(threadId)}"]`);
  return element === null || view.isDestroyed ? null : view.posAtDOM(element, 0);
}

/** Scrolls to a thread’s words and puts the cursor before them; false when they are not in the text. */
export function revealThread(view: EditorView, threadId: string, focus: boolean): boolean {
  const at = placeOfThread(view, threadId);
  if (at === null) return false;
  const element = view.dom.querySelector(`[data-comment="${CSS.escape(threadId)}"]`);
  if (focus) {
    const selection = TextSelection.near(view.state.doc.resolve(at), 1);
    view.dispatch(view.state.tr.setSelection(selection));
    view.focus();
  }
  element?.scrollIntoView({ block: 'center' });
  return true;
}
