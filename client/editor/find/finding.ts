import { closeHistory } from 'prosemirror-history';
import {
  Plugin,
  PluginKey,
  TextSelection,
  type EditorState,
  type Transaction,
} from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { matchesIn, type Match, type Query } from './matches.ts';

/** What is looked for, where it stands, and at which of the places one is. */
export type Finding = {
  query: Query | null;
  matches: readonly Match[];
  /** Index of the match one is at, -1 when there is none. */
  at: number;
  /** Somebody went from match to match, and so away from where the cursor stood. */
  moved: boolean;
};

type Drawn = Finding & { set: DecorationSet };
type Change = { query: Query | null } | { at: number } | { behind: number };

const key = new PluginKey<Drawn>('finding');
const NOTHING: Drawn = { query: null, matches: [], at: -1, moved: false, set: DecorationSet.empty };

function draw(tr: Transaction, { matches, at }: Finding): DecorationSet {
  return DecorationSet.create(
    tr.doc,
    matches.map(({ from, to }, index) =>
      Decoration.inline(from, to, {
        class: 'found',
        ...(index === at ? { 'data-current': 'true' } : {}),
      }),
    ),
  );
}

/** The first match at or behind a position, else the first of all. */
function firstFrom(matches: readonly Match[], position: number): number {
  const next = matches.findIndex(({ from }) => from >= position);
  return next === -1 ? Math.min(0, matches.length - 1) : next;
}

function lookFor(tr: Transaction, query: Query | null): Drawn {
  if (query === null || query.words === '') return { ...NOTHING, query };
  const matches = matchesIn(tr.doc, query);
  const finding = { query, matches, at: firstFrom(matches, tr.selection.from), moved: false };
  return { ...finding, set: draw(tr, finding) };
}

function lookAgain(tr: Transaction, before: Drawn, change: Change | undefined): Drawn {
  if (before.query === null) return before;
  const matches = matchesIn(tr.doc, before.query);
  const was = before.matches[before.at];
  const from = was === undefined ? 0 : tr.mapping.map(was.from);
  const next = change !== undefined && 'behind' in change ? change.behind : from;
  const at = firstFrom(matches, next);
  const finding = { ...before, matches, at };
  return { ...finding, set: draw(tr, finding) };
}

/** Marks what is looked for, while somebody looks for it. */
export function finding(): Plugin<Drawn> {
  return new Plugin<Drawn>({
    key,
    state: {
      init: () => NOTHING,
      apply: (tr, before) => {
        const change = tr.getMeta(key) as Change | undefined;
        const after = tr.docChanged ? lookAgain(tr, before, change) : before;
        if (change === undefined || 'behind' in change) return after;
        if ('query' in change) return lookFor(tr, change.query);
        const moved = { ...after, at: change.at, moved: true };
        return { ...moved, set: draw(tr, moved) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
  });
}

/** How the search stands. */
export function findingIn(state: EditorState): Finding {
  return key.getState(state) ?? NOTHING;
}

function quietly(tr: Transaction, change: Change): Transaction {
  return tr.setMeta(key, change).setMeta('addToHistory', false);
}

/** Looks for something else; null stops looking. */
export function withQuery(state: EditorState, query: Query | null): Transaction {
  return quietly(state.tr, { query });
}

/** Goes to the next match or the one before; behind the last comes the first. */
export function withNext(state: EditorState, by: -1 | 1): Transaction {
  const { matches, at } = findingIn(state);
  if (matches.length === 0) return state.tr;
  return quietly(state.tr, { at: (at + by + matches.length) % matches.length });
}

/** Ends the search; who went to a match finds it selected. */
export function withoutFinding(state: EditorState): Transaction {
  const { matches, at, moved } = findingIn(state);
  const match = matches[at];
  const tr = withQuery(state, null);
  if (moved && match !== undefined) {
    tr.setSelection(TextSelection.create(state.doc, match.from, match.to));
  }
  return tr;
}

function put(tr: Transaction, { from, to }: Match, words: string): void {
  // The new words are as bold and as linked as the first that they stand for.
  const marks = tr.doc.nodeAt(from)?.marks ?? [];
  if (words === '') tr.delete(from, to);
  else tr.replaceWith(from, to, tr.doc.type.schema.text(words, marks));
}

/** Puts other words in place of the match one is at; one step of undo. */
export function withReplaced(state: EditorState, words: string): Transaction {
  const { matches, at } = findingIn(state);
  const match = matches[at];
  const { tr } = state;
  if (match === undefined) return tr;
  put(tr, match, words);
  // So that the next match is the next place: not one in the words just put there.
  const behind = match.from + words.length;
  return closeHistory(tr.setMeta(key, { behind } satisfies Change));
}

/** Puts other words in place of all matches; one step of undo. */
export function withAllReplaced(state: EditorState, words: string): Transaction {
  const { matches } = findingIn(state);
  const { tr } = state;
  for (const match of matches.toReversed()) put(tr, match, words);
  return closeHistory(tr);
}
