import { undo } from 'prosemirror-history';
import { canJoin, canSplit } from 'prosemirror-transform';
import type { PretendDesk } from './pretend-desk.ts';

/** Something that happens at one desk; `a` and `b` choose where, from 0 to 1. */
export type Happening = { desk: number; what: What; a: number; b: number };

export const WORK = ['type', 'split', 'join', 'move', 'cut', 'deleteBlock', 'undo'] as const;
export const NETWORK = ['read', 'hear', 'tick', 'fall', 'rise', 'crash', 'breathe'] as const;
export type What = (typeof WORK)[number] | (typeof NETWORK)[number];

function textPlace(desk: PretendDesk, chance: number): number {
  const places: number[] = [];
  desk.doc.descendants((node, at) => {
    if (node.isTextblock) {
      for (let offset = 0; offset <= node.content.size; offset += 1) places.push(at + 1 + offset);
    }
    return !node.isTextblock;
  });
  return places[Math.min(places.length - 1, Math.floor(chance * places.length))] ?? 1;
}

const blockIndex = (desk: PretendDesk, chance: number): number =>
  Math.min(desk.doc.childCount - 1, Math.floor(chance * desk.doc.childCount));

function cut(desk: PretendDesk, a: number, b: number): void {
  const from = textPlace(desk, a);
  const $from = desk.doc.resolve(from);
  const to = Math.min($from.end(), from + 1 + Math.floor(b * 4));
  if (to > from) desk.change((tr) => tr.delete(from, to));
}

function joinBlocks(desk: PretendDesk, a: number): void {
  const index = blockIndex(desk, a);
  const [at] = desk.range(index);
  if (index > 0 && canJoin(desk.doc, at)) desk.change((tr) => tr.join(at));
}

/** What somebody writes, moves or takes away. `word` is typed, one letter that nobody else has. */
export function work(desk: PretendDesk, { what, a, b }: Happening, word: string): void {
  const place = textPlace(desk, a);
  if (what === 'type') desk.change((tr) => tr.insertText(word, place));
  if (what === 'split' && canSplit(desk.doc, place)) desk.change((tr) => tr.split(place));
  if (what === 'join') joinBlocks(desk, a);
  if (what === 'cut') cut(desk, a, b);
  const { childCount } = desk.doc;
  if (what === 'move' && childCount > 1) {
    desk.move(blockIndex(desk, a), Math.floor(b * (childCount - 1)));
  }
  if (what === 'deleteBlock' && childCount > 1) desk.deleteBlock(blockIndex(desk, a));
  if (what === 'undo') undo(desk.text.state, desk.text.dispatch);
}

/** What the network, the disk or a crash does. */
export function network(desk: PretendDesk, { what }: Happening): void {
  if (what === 'read') desk.line.read();
  if (what === 'hear') desk.line.hear();
  if (what === 'tick') desk.tick(1_000);
  if (what === 'fall') desk.line.fall();
  if (what === 'rise') desk.line.rise();
  if (what === 'crash') desk.crash();
}
