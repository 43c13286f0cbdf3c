import { useSyncExternalStore } from 'react';
import { plainText } from '#contract/body/blocks.ts';
import type { BodyJson } from '#contract/content.ts';
import type { BodyHandle } from '#client/editor/open-editor.ts';

function watch(watcher: () => void): () => void {
  document.addEventListener('selectionchange', watcher);
  return () => document.removeEventListener('selectionchange', watcher);
}

/** The outermost block at the cursor, also while the focus is elsewhere; null before anybody has put it into the text. */
export function useBlockAtCursor(handle: BodyHandle | null): string | null {
  return useSyncExternalStore(watch, () => {
    if (handle === null || handle.view.isDestroyed) return null;
    const { view } = handle;
    const selection = document.getSelection();
    if (!selection?.anchorNode || !view.dom.contains(selection.anchorNode)) return null;
    // The browser’s own selection: the editor takes note of a click only a moment later.
    const { doc } = view.state;
    const place = view.posAtDOM(selection.anchorNode, selection.anchorOffset);
    const $at = doc.resolve(Math.max(0, Math.min(place, doc.content.size)));
    const id: unknown = ($at.depth > 0 ? $at.node(1) : $at.nodeAfter)?.attrs['id'];
    return typeof id === 'string' ? id : null;
  });
}

/** What an outermost block says, as one line; null when the text has no such block. */
export function saidBy(body: BodyJson, blockId: string | null): string | null {
  const block = body.content?.find(({ attrs }) => attrs?.['id'] === blockId);
  return block === undefined ? null : lineOf(block);
}

/** How much of a block is needed to know it again. */
const QUOTED = 60;

/** The beginning of what a block says, as one line. */
export function lineOf(block: BodyJson): string {
  const line = plainText({ type: 'doc', content: [block] })
    .replace(/\s+/gu, ' ')
    .trim();
  return line.length <= QUOTED ? line : `${line.slice(0, QUOTED)}…`;
}
