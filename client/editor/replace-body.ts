import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';

type Edit = { from: number; to: number; nodes: readonly Node[] };

function idOf(node: Node): unknown {
  return node.attrs['id'];
}

/** Positions of the longest run of old blocks that stand in the same order in the new text. */
function standing(before: readonly Node[], after: readonly Node[]): Map<number, number> {
  const oldPlace = new Map(before.map((node, index) => [idOf(node), index]));
  const best: { length: number; previous: number; old: number }[] = [];
  let last = -1;
  after.forEach((node, index) => {
    const old = oldPlace.get(idOf(node)) ?? -1;
    const entry = { length: old === -1 ? 0 : 1, previous: -1, old };
    for (let i = 0; old !== -1 && i < index; i += 1) {
      const other = best[i];
      if (other === undefined || other.old === -1 || other.old >= old) continue;
      if (other.length + 1 > entry.length) {
        entry.length = other.length + 1;
        entry.previous = i;
      }
    }
    best.push(entry);
    if (entry.length > (best[last]?.length ?? 0)) last = index;
  });
  const kept = new Map<number, number>();
  for (let i = last; i !== -1; i = best[i]?.previous ?? -1) kept.set(best[i]?.old ?? -1, i);
  return kept;
}

/** What changes inside one block, as narrow as can be, so that a cursor elsewhere in it stays. */
function editInside(before: Node, after: Node, at: number): Edit[] {
  if (before.eq(after)) return [];
  const whole = { from: at, to: at + before.nodeSize, nodes: [after] };
  if (!before.isTextblock || !before.sameMarkup(after)) return [whole];
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return [whole];
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const cut = after.slice(start, end.b + overlap);
  return [{ from: at + 1 + start, to: at + 1 + end.a + overlap, nodes: cut.content.content }];
}

function edits(before: Node, after: Node): Edit[] {
  const [old, fresh] = [before.children, after.children];
  const kept = standing(old, fresh);
  const found: Edit[] = [];
  let [at, next] = [0, 0];
  const insertUpTo = (end: number, position: number): void => {
    if (end > next) found.push({ from: position, to: position, nodes: fresh.slice(next, end) });
    next = Math.max(next, end);
  };
  old.forEach((node, index) => {
    const place = kept.get(index);
    const twin = place === undefined ? undefined : fresh[place];
    if (place === undefined || twin === undefined) {
      found.push({ from: at, to: at + node.nodeSize, nodes: [] });
    } else {
      insertUpTo(place, at);
      found.push(...editInside(node, twin, at));
      next = place + 1;
    }
    at += node.nodeSize;
  });
  insertUpTo(fresh.length, at);
  return found;
}

/**
 * Turns the document into another one block by block, so that the cursor stays in the words it stood in. Blocks are told by
 * their ids. Undo does not take it back: it is somebody else’s work.
 */
export function replaceBody(tr: Transaction, after: Node): Transaction {
  for (const { from, to, nodes } of edits(tr.doc, after).reverse()) {
    if (nodes.length === 0) tr.delete(from, to);
    else tr.replaceWith(from, to, nodes);
  }
  if (!tr.doc.eq(after)) tr.replaceWith(0, tr.doc.content.size, after.content);
  return tr.setMeta('addToHistory', false);
}
