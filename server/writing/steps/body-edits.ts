import { Fragment, Slice, type Node } from 'prosemirror-model';
import { alignBlocks } from './align-blocks.ts';

/** One region of a body that is replaced. Places are ProseMirror positions in the body before any edit. */
export type Edit = {
  from: number;
  to: number;
  slice: Slice;
  /** Ids of the blocks whose words change. */
  blocks: string[];
};

/** The ids of the innermost blocks in these nodes. */
function wordBlocks(nodes: readonly Node[]): string[] {
  const ids: string[] = [];
  const collect = (node: Node): boolean => {
    const id: unknown = node.attrs['id'];
    const innermost = node.isTextblock || (node.isBlock && node.isLeaf);
    if (innermost && typeof id === 'string') ids.push(id);
    return !innermost;
  };
  for (const node of nodes) if (collect(node)) node.descendants(collect);
  return ids;
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((size, node) => size + node.nodeSize, 0);
}

/** The smallest change inside one paragraph or heading; `at` is the place before its first character. */
function inlineEdit(before: Node, after: Node, at: number): Edit[] {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return [];
  // Where text repeats, both ends may claim the same characters: "aa" that became "a".
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const [to, toAfter] = [end.a + overlap, end.b + overlap];
  const slice = new Slice(after.content.cut(start, toAfter), 0, 0);
  return [{ from: at + start, to: at + to, slice, blocks: wordBlocks([after]) }];
}

function nodeEdits(before: Node, after: Node, at: number): Edit[] {
  if (before.eq(after)) return [];
  if (!before.sameMarkup(after)) {
    const slice = new Slice(Fragment.from(after), 0, 0);
    const blocks = [...new Set(wordBlocks([before, after]))];
    return [{ from: at, to: at + before.nodeSize, slice, blocks }];
  }
  if (before.inlineContent) return inlineEdit(before, after, at + 1);
  return childEdits(before, after, at + 1);
}

/** What changed among a node's blocks, in order; `at` is the place before its first block. */
function childEdits(before: Node, after: Node, at: number): Edit[] {
  const [was, is] = [before.children, after.children];
  const edits: Edit[] = [];
  let [i, j, place] = [0, 0, at];
  const end = { before: was.length, after: is.length };
  for (const pair of [...alignBlocks(was, is), end]) {
    const [gone, come] = [was.slice(i, pair.before), is.slice(j, pair.after)];
    const size = sizeOf(gone);
    if (gone.length + come.length > 0) {
      const slice = new Slice(Fragment.fromArray([...come]), 0, 0);
      const blocks = [...new Set(wordBlocks([...gone, ...come]))];
      edits.push({ from: place, to: place + size, slice, blocks });
    }
    place += size;
    const [one, other] = [was[pair.before], is[pair.after]];
    if (one !== undefined && other !== undefined) {
      edits.push(...nodeEdits(one, other, place));
      place += one.nodeSize;
    }
    [i, j] = [pair.before + 1, pair.after + 1];
  }
  return edits;
}

/** Everything that differs between two bodies, as few and as small regions as block ids allow, in reading order. */
export function bodyEdits(before: Node, after: Node): Edit[] {
  return childEdits(before, after, 0);
}

/** The same as one region of whole blocks: from the first that differs to the last. */
export function plainEdit(before: Node, after: Node): Edit {
  const [was, is] = [before.children, after.children];
  const shorter = Math.min(was.length, is.length);
  let first = 0;
  while (first < shorter && was[first]?.eq(is[first] ?? before) === true) first += 1;
  let last = 0;
  const same = (): boolean => was.at(-1 - last)?.eq(is.at(-1 - last) ?? before) === true;
  while (last < shorter - first && same()) last += 1;
  const [gone, come] = [was.slice(first, was.length - last), is.slice(first, is.length - last)];
  const from = sizeOf(was.slice(0, first));
  const slice = new Slice(Fragment.fromArray([...come]), 0, 0);
  const blocks = [...new Set(wordBlocks([...gone, ...come]))];
  return { from, to: from + sizeOf(gone), slice, blocks };
}
