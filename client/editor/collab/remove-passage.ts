import { blockWithId, removeBlock } from './rescue-places.ts';
import type { Passage } from './rescue-keeping.ts';
import { textOf } from './rescue-texts.ts';
import type { SharedText } from './shared-text.ts';

/** Takes kept words out again, as somebody’s own deletion; words that have been changed since stay. */
export function removePassage(text: SharedText, { blockId, text: words, kind }: Passage): void {
  const found = blockWithId(text.state.doc, blockId);
  if (found === null) return;
  const { tr } = text.state;
  const at = textOf(found.node).indexOf(words);
  if (kind === 'block' && text.state.doc.childCount > 1) removeBlock(tr, found.at);
  else if (at !== -1) tr.delete(found.at + 1 + at, found.at + 1 + at + words.length);
  if (tr.docChanged) text.dispatch(tr);
}
