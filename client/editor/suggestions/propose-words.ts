import { Fragment, Slice, type Mark, type Node, type ResolvedPos } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { canJoin, joinBlocks, joinPartner } from '#contract/body/join-blocks.ts';
import { markNamed, modificationOf, proposalId } from '#contract/body/proposals.ts';
import { blockIdsIn, proposedBlocks, proposedWords } from './inserted.ts';
import { INSERTION, MODIFICATION } from './marks-of.ts';
import { proposeGone, type Proposing } from './propose-gone.ts';
import { mayTouch } from './proposer.ts';

/** Blocks open on one side: down to the words, and whole blocks beside the way. */
type Branch = { words: Fragment; ways: Node[]; beside: boolean };

/** The way down to the words at one side of a slice. */
function branch(node: Node, depth: number, side: 'first' | 'last'): Branch | null {
  const ways = [node];
  let beside = false;
  for (let left = depth; left > 1; left -= 1) {
    const parent = ways.at(-1);
    const child = side === 'first' ? parent?.firstChild : parent?.lastChild;
    if (parent === undefined || child === null || child === undefined) return null;
    beside ||= parent.childCount > 1;
    ways.push(child);
  }
  const inmost = ways.at(-1);
  return inmost?.isTextblock === true ? { words: inmost.content, ways, beside } : null;
}

function insertWords(tr: Transaction, at: number, words: Fragment): boolean {
  if (words.size === 0) return true;
  return tr.maybeStep(new ReplaceStep(at, at, new Slice(words, 0, 0))).failed === null;
}

type Opening = {
  at: number;
  /** How many blocks around the place are split. */
  depth: number;
  nodes: readonly Node[];
  first: Branch;
  last: Branch;
  mark: Mark;
  taken: ReadonlySet<unknown>;
};

/** At the end of a block what follows are new blocks behind it, at its beginning new ones before it. */
function insertBeside(tr: Transaction, opening: Opening): boolean {
  const { at, depth, nodes, first, last, mark, taken } = opening;
  const $at = tr.doc.resolve(at);
  const outer = $at.depth - depth + 1;
  const isEnd = $at.after(outer) === at + depth;
  const isStart = $at.before(outer) === at - depth;
  if (isEnd && !first.beside) {
    const blocks = proposedBlocks(nodes.slice(1), mark, taken);
    const behind = $at.after(outer);
    tr.step(new ReplaceStep(behind, behind, new Slice(Fragment.fromArray(blocks), 0, 0)));
    return insertWords(tr, at, proposedWords(first.words, mark));
  }
  if (!isStart || last.beside) return false;
  const blocks = proposedBlocks(nodes.slice(0, -1), mark, taken);
  if (!insertWords(tr, at, proposedWords(last.words, mark))) return false;
  const before = $at.before(outer);
  tr.step(new ReplaceStep(before, before, new Slice(Fragment.fromArray(blocks), 0, 0)));
  return true;
}

function opened(
  way: readonly Node[],
  side: 'first' | 'last',
  { mark, taken, split }: { mark: Mark; taken: ReadonlySet<unknown>; split: Mark | null },
): Node | null {
  let inner: Node | null = null;
  for (const node of way.toReversed()) {
    const others = side === 'first' ? node.children.slice(1) : node.children.slice(0, -1);
    const blocks: Node[] = inner === null ? [] : proposedBlocks(others, mark, taken);
    const content: Fragment =
      inner === null
        ? proposedWords(node.content, mark)
        : Fragment.fromArray(side === 'first' ? [inner, ...blocks] : [...blocks, inner]);
    const attrs = 'id' in node.attrs ? { ...node.attrs, id: null } : node.attrs;
    inner = node.type.create(attrs, content, split === null ? [] : [split]);
  }
  return inner;
}

/** In the middle of a block it is split, and the second half says so. */
function insertSplitting(tr: Transaction, opening: Opening): boolean {
  const { at, depth, nodes, first, last, mark, taken } = opening;
  const split = MODIFICATION.create({ id: proposalId(mark), type: 'split' });
  const begin = opened(first.ways, 'first', { mark, taken, split: null });
  const end = opened(last.ways, 'last', { mark, taken, split });
  if (begin === null || end === null) return false;
  const between = proposedBlocks(nodes.slice(1, -1), mark, taken);
  const content = Fragment.fromArray([begin, ...between, end]);
  return tr.maybeStep(new ReplaceStep(at, at, new Slice(content, depth, depth))).failed === null;
}

/** Proposes content at a place in a block’s words; false, with nothing done, where its shape does not fit there. */
export function proposeContent(
  tr: Transaction,
  { at, slice }: { at: number; slice: Slice },
  id: string,
): boolean {
  const mark = INSERTION.create({ id });
  const { openStart: depth, openEnd, content } = slice;
  if (depth !== openEnd) return false;
  if (depth === 0) {
    if (content.firstChild?.isInline !== true) return false;
    return insertWords(tr, at, proposedWords(content, mark));
  }
  const { firstChild, lastChild } = content;
  if (firstChild === null || lastChild === null || firstChild === lastChild) return false;
  const [first, last] = [branch(firstChild, depth, 'first'), branch(lastChild, depth, 'last')];
  if (first === null || last === null) return false;
  const taken = blockIdsIn(tr.doc);
  const opening = { at, depth, nodes: content.content, first, last, mark, taken };
  return insertBeside(tr, opening) || insertSplitting(tr, opening);
}

/** Whether the blocks around two places can be made one, level by level. */
export function canBecomeOne($from: ResolvedPos, $to: ResolvedPos): boolean {
  const shared = $from.sharedDepth($to.pos);
  for (let depth = shared + 1; depth <= $from.depth; depth += 1) {
    const [first, second] = [$from.node(depth), $to.node(depth)];
    const isOpen = [first, second].some(
      (node) => (markNamed(node, 'insertion') ?? markNamed(node, 'deletion')) !== null,
    );
    if (isOpen || !canJoin(first, second)) return false;
  }
  return true;
}

function joinAt(
  tr: Transaction,
  { position, to }: { position: number; to: number },
  { who, id }: Proposing,
): void {
  const node = tr.doc.nodeAt(position);
  if (node === null) return;
  const kinds = node.marks.map((mark) => ({ mark, kind: modificationOf(mark, node)?.kind }));
  const split = kinds.find(({ kind }) => kind === 'split');
  const partner = joinPartner(tr.doc, position, 'split');
  const isBack = partner !== null && partner.first === tr.doc.nodeAt(to);
  if (split !== undefined && isBack && mayTouch(who, proposalId(split.mark))) {
    tr.removeNodeMark(position, split.mark);
    joinBlocks(tr, position, 'split');
  } else if (!kinds.some(({ kind }) => kind === 'join')) {
    tr.addNodeMark(position, MODIFICATION.create({ id, type: 'join' }));
  }
}

/** Proposes that everything between two places in words goes, and that the blocks they are in become one. */
export function proposeAcross(
  tr: Transaction,
  { $from, $to }: { $from: ResolvedPos; $to: ResolvedPos },
  how: Proposing,
): void {
  const since = tr.mapping.maps.length;
  proposeGone(tr, { from: $from.pos, to: $to.pos }, how);
  const shared = $from.sharedDepth($to.pos);
  for (let depth = shared + 1; depth <= $to.depth; depth += 1) {
    const position = tr.mapping.slice(since).map($to.before(depth), 1);
    joinAt(tr, { position, to: $from.before(depth) }, how);
  }
}
