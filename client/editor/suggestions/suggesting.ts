import {
  Plugin,
  PluginKey,
  type Command,
  type EditorState,
  type Transaction,
} from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { listProposals, type Proposal } from '#contract/body/list-proposals.ts';
import { hasProposals } from '#contract/body/proposals.ts';
import { newBlockId } from '../new-block-id.ts';
import { sliceAsAccepted } from './inserted.ts';
import { proposeInstead } from './propose.ts';

/** What the screen around the text does about suggestions. */
export type SuggestionEars = {
  /** The suggestions in the text are others, or say something else. */
  onList: (proposals: readonly Proposal[]) => void;
  /** Somebody turned suggesting on or off. */
  onTurn: (on: boolean) => void;
};

/** Whose a suggestion is, as the screen knows. */
export type Author = { name: string; isMe: boolean; at: string | null };

export type Suggesting = {
  /** What is done is proposed. */
  on: boolean;
  /** This person may only propose. */
  forced: boolean;
  authors: ReadonlyMap<string, Author>;
  /** Suggestions that were made here. */
  made: ReadonlySet<string>;
  ears: SuggestionEars | null;
  /** Nobody has put the cursor anywhere since they opened the text or typed: nothing need be explained to them. */
  quiet: boolean;
};

const key = new PluginKey<Suggesting>('suggesting');
const DIRECT = 'suggestions-direct';
const NOTHING: Suggesting = {
  on: false,
  forced: false,
  authors: new Map(),
  made: new Set(),
  ears: null,
  quiet: true,
};

/** How suggesting stands in a text. */
export function suggestingIn(state: EditorState): Suggesting {
  return key.getState(state) ?? NOTHING;
}

/** Whether a suggestion was made by whoever sits here. */
export function isMine(state: EditorState, id: string): boolean {
  const { made, authors } = suggestingIn(state);
  return made.has(id) || authors.get(id)?.isMe === true;
}

/** Whether somebody may decide on a suggestion; who may only propose may take back their own. */
export function mayDecide(state: EditorState, id: string, verdict: 'accept' | 'reject'): boolean {
  return !suggestingIn(state).forced || (verdict === 'reject' && isMine(state, id));
}

/** Keeps a transaction as it is also while suggesting: decisions are no proposals. */
export function directly(tr: Transaction): Transaction {
  return tr.setMeta(DIRECT, true);
}

/** What comes from others, from undoing, or is a decision already is never made a proposal. */
const NEVER = [DIRECT, 'outside', 'collab$', 'received-from', 'history$', 'rebased'];

/** A transaction as it is to be done in this text: while suggesting, what somebody does is proposed instead. */
export function asProposed(state: EditorState, tr: Transaction): Transaction {
  const { on, forced } = suggestingIn(state);
  if (!(on || forced) || !tr.docChanged) return tr;
  if (NEVER.some((name) => tr.getMeta(name) !== undefined)) return tr;
  const fresh = new Set<string>();
  const proposed = proposeInstead(state, tr, {
    mayEdit: !forced,
    isOwn: (id) => fresh.has(id) || isMine(state, id),
    newId: () => {
      const id = newBlockId();
      fresh.add(id);
      return id;
    },
  });
  return fresh.size === 0 ? proposed : proposed.setMeta(key, { fresh });
}

/** Turns suggesting on or off; who may only propose cannot turn it off. */
export const toggleSuggesting: Command = (state, dispatch) => {
  const { on, forced, ears } = suggestingIn(state);
  if (forced) return false;
  if (dispatch !== undefined) {
    dispatch(state.tr.setMeta(key, { on: !on }).setMeta('addToHistory', false));
    ears?.onTurn(!on);
  }
  return true;
};

type Change = Partial<Suggesting> & { fresh?: ReadonlySet<string> };

function changed(before: Suggesting, tr: Transaction): Suggesting {
  const change = tr.getMeta(key) as Change | undefined;
  const quiet = tr.docChanged ? tr.getMeta(DIRECT) === undefined : before.quiet && !tr.selectionSet;
  if (change === undefined) return quiet === before.quiet ? before : { ...before, quiet };
  const { fresh, ...rest } = change;
  const made = fresh === undefined ? before.made : new Set([...before.made, ...fresh]);
  return { ...before, made, quiet, ...rest };
}

/** Tells a text who made its suggestions, how suggesting stands, or who wants to hear of it. */
export function setSuggesting(
  view: EditorView,
  change: Partial<Pick<Suggesting, 'on' | 'forced' | 'authors' | 'ears'>>,
): void {
  if (view.isDestroyed) return;
  view.dispatch(view.state.tr.setMeta(key, change).setMeta('addToHistory', false));
}

/** Tells the suggestions of a text to who listens, once for whatever happens within a moment. */
function telling(view: EditorView): { update: () => void; destroy: () => void } {
  let told: { doc: unknown; ears: SuggestionEars | null; any: boolean } = {
    doc: null,
    ears: null,
    any: false,
  };
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const tell = (): void => {
    waiting = null;
    const { doc } = view.state;
    const { ears } = suggestingIn(view.state);
    const any = hasProposals(doc);
    if (any || told.any || ears !== told.ears) ears?.onList(any ? listProposals(doc) : []);
    told = { doc, ears, any };
  };
  return {
    update: () => {
      const { ears } = suggestingIn(view.state);
      if (ears === null || (told.doc === view.state.doc && told.ears === ears)) return;
      waiting ??= setTimeout(tell, 150);
    },
    destroy: () => {
      if (waiting !== null) clearTimeout(waiting);
    },
  };
}

/** Suggesting: whether what somebody does is proposed, and what is proposed in the text. */
export function suggesting(): Plugin<Suggesting> {
  return new Plugin<Suggesting>({
    key,
    state: {
      init: () => NOTHING,
      apply: (tr, before) => changed(before, tr),
    },
    view: telling,
    props: {
      // What is proposed in one place is not proposed twice by being copied.
      transformPasted: (slice) => sliceAsAccepted(slice),
    },
  });
}
