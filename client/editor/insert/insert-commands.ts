import { NodeSelection, Selection, type Command } from 'prosemirror-state';
import { embedProviderOf } from '#contract/body/embed-providers.ts';
import { insertBlock } from '../commands.ts';
import { emptyTable } from '../table/table-commands.ts';

/** Puts a table behind the block the cursor is in, and the cursor into its first cell. */
export function insertTable(size: { rows: number; columns: number; header: boolean }): Command {
  return insertBlock(({ schema }) => emptyTable(schema, size));
}

export type EmbedWords = { url: string; title: string };
export type ReadMoreWords = { text: string; href: string };

type Card = { name: 'embed' | 'readMore'; attrs: Record<string, unknown> };

/** Changes the card that is selected, if it is one of that kind, else puts a new one behind the cursor’s block. */
function putCard({ name, attrs }: Card): Command {
  return (state, dispatch, view) => {
    const { selection } = state;
    if (!(selection instanceof NodeSelection) || selection.node.type.name !== name) {
      return insertBlock(({ schema }) => schema.node(name, attrs))(state, dispatch, view);
    }
    const { node, from } = selection;
    const tr = state.tr.setNodeMarkup(from, null, { ...node.attrs, ...attrs }, node.marks);
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, from)));
    return true;
  };
}

/** Embeds what stands at an address of one of the providers; does nothing for others’ addresses. */
export function putEmbed({ url, title }: EmbedWords): Command {
  const provider = embedProviderOf(url);
  if (provider === null) return () => false;
  return putCard({ name: 'embed', attrs: { provider, url, title } });
}

/** Puts a link to something to read next. */
export function putReadMore({ text, href }: ReadMoreWords): Command {
  return putCard({ name: 'readMore', attrs: { text, href } });
}

/** Makes an embed of the line the cursor is in, which holds nothing but the address. */
export function embedInPlaceOf(url: string): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const provider = embedProviderOf(url);
    if (provider === null || $from.parent.textContent.trim() !== url || $from.depth !== 1)
      return false;
    if (dispatch === undefined) return true;
    const at = $from.before();
    const { tr, schema } = state;
    const id: unknown = $from.parent.attrs['id'];
    tr.replaceWith(at, $from.after(), schema.node('embed', { id, provider, url, title: '' }));
    if (tr.doc.resolve(at + 1).nodeAfter === null) tr.insert(at + 1, schema.node('paragraph'));
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at + 1), 1)).scrollIntoView());
    return true;
  };
}
