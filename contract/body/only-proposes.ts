import type { Mark, Node } from 'prosemirror-model';
import { isProposal, proposalId } from './proposals.ts';
import { settleDoc } from './settle.ts';

/** Whether a change leaves the text as it is and only proposes something, or takes a proposal back. */
export function onlyProposes(before: Node, after: Node): boolean {
  return before === after || settleDoc(before).doc.eq(settleDoc(after).doc);
}

/** Where a mark stands: words that somebody else’s mark cuts in two are still the same words of one suggestion. */
function placeOf(mark: Mark, node: Node): string {
  const block = node.isInline ? '' : `${node.type.name} ${String(node.attrs['id'])}`;
  return `${mark.type.name} ${JSON.stringify(mark.attrs)} ${block}`;
}

/** What each open suggestion consists of, by id, as text that tells whether it changed. */
export function proposalContents(doc: Node): Map<string, string> {
  const found = new Map<string, Map<string, string>>();
  doc.descendants((node) => {
    for (const mark of node.marks) {
      if (!isProposal(mark)) continue;
      const id = proposalId(mark);
      const places = found.get(id) ?? new Map<string, string>();
      const place = placeOf(mark, node);
      const words = node.isInline ? (node.text ?? '\n') : '';
      found.set(id, places.set(place, (places.get(place) ?? '') + words));
    }
  });
  return new Map([...found].map(([id, places]) => [id, JSON.stringify([...places])]));
}
