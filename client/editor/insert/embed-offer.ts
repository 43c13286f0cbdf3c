import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { embedProviderOf, type EmbedProvider } from '#contract/body/embed-providers.ts';

/** An address pasted alone on a line that could be embedded. */
export type EmbedOffer = { at: number; url: string; provider: EmbedProvider };

const key = new PluginKey<EmbedOffer | null>('embed-offer');

function offerAt({ selection: { $from } }: Pick<Transaction, 'selection'>): EmbedOffer | null {
  const url = $from.parent.textContent.trim();
  const isLine = $from.depth === 1 && $from.parent.type.name === 'paragraph';
  const provider = isLine ? embedProviderOf(url) : null;
  return provider === null ? null : { at: $from.start(), url, provider };
}

function after(tr: Transaction, offer: EmbedOffer | null): EmbedOffer | null {
  if (tr.getMeta(key) === null) return null;
  if (!tr.docChanged && !tr.selectionSet) return offer;
  const next = offerAt(tr);
  if (tr.getMeta('paste') === true) return next;
  return next !== null && next.url === offer?.url ? next : null;
}

/** Sees that an address which could be embedded was pasted on a line of its own. */
export function embedOffer(): Plugin<EmbedOffer | null> {
  return new Plugin<EmbedOffer | null>({
    key,
    state: { init: () => null, apply: after },
  });
}

/** What could be embedded where the cursor is, null when nothing was just pasted there. */
export function embedOfferIn(state: EditorState): EmbedOffer | null {
  return key.getState(state) ?? null;
}

/** Leaves the pasted address as it is. */
export function withoutOffer(state: EditorState): Transaction {
  return state.tr.setMeta(key, null).setMeta('addToHistory', false);
}
