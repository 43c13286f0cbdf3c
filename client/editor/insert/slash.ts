import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';

/** A slash at the beginning of an empty line asks what to put there; the letters behind it choose. */
export type Slash = { from: number; to: number; typed: string };

const key = new PluginKey<Slash | null>('slash');
const ASKS = /^\/([\p{L}\p{N}\p{M} -]{0,30})$/u;

function lineAt({ selection, doc }: Pick<EditorState, 'selection' | 'doc'>): Slash | null {
  const { $from, empty } = selection;
  if (!empty || $from.depth !== 1 || $from.parent.type.name !== 'paragraph') return null;
  if (doc.type.name !== 'doc' || $from.parentOffset !== $from.parent.content.size) return null;
  const [, typed] = ASKS.exec($from.parent.textContent) ?? [];
  return typed === undefined ? null : { from: $from.start(), to: $from.pos, typed };
}

function after(tr: Transaction, slash: Slash | null, before: EditorState): Slash | null {
  if (tr.getMeta(key) === null) return null;
  if (!tr.docChanged && !tr.selectionSet) return slash;
  const line = lineAt(tr);
  if (slash !== null) return line;
  // Only a slash typed just now: a line that begins with one may have been meant so.
  const wasEmpty = before.selection.$from.parent.content.size === 0;
  const isTyped = tr.docChanged && wasEmpty && tr.getMeta('addToHistory') !== false;
  return isTyped && line?.typed === '' ? line : null;
}

/** Sees a slash at the beginning of an empty line. */
export function slash(): Plugin<Slash | null> {
  return new Plugin<Slash | null>({
    key,
    state: { init: () => null, apply: (tr, slashed, before) => after(tr, slashed, before) },
  });
}

/** Where somebody asks what to insert, null when nobody does. */
export function slashIn(state: EditorState): Slash | null {
  return key.getState(state) ?? null;
}

/** Lets the slash be a slash. */
export function withoutAsking(state: EditorState): Transaction {
  return state.tr.setMeta(key, null).setMeta('addToHistory', false);
}
