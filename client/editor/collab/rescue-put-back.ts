import { Fragment, Slice, type Node } from 'prosemirror-model';
import { ReplaceStep } from 'prosemirror-transform';
import { keptId, numberAt, put, putDown, stands, twinOf, type Keeping } from './rescue-keeping.ts';
import { textBlocks, type Block } from './rescue-origins.ts';
import { blockWithId } from './rescue-places.ts';
import { stretchesWhere, textOf } from './rescue-texts.ts';

/** Behind which of the outermost blocks one belongs that stood there in another text. */
function placeOfBlock(keeping: Keeping, start: number): number {
  const { doc, fix } = keeping;
  for (let before = doc.resolve(start).index(0) - 1; before >= 0; before -= 1) {
    const found = twinOf(keeping, String(doc.child(before).attrs['id']));
    if (found !== null) return fix.doc.resolve(found.at + 1).after(1);
  }
  return 0;
}

/** A block that is to be put back: `start` is where what it holds begins, `blocks` are those of its words. */
type Lost = { node: Node; start: number; blocks: Block[] };

/** The outermost block when nothing of it stands, else the lost block alone. */
function whatIsGone(keeping: Keeping, block: Block): Lost {
  const $start = keeping.doc.resolve(block.start);
  if ($start.depth > 1) {
    const outer = $start.node(1);
    const begin = $start.start(1);
    const inside = textBlocks(outer).map((each) => ({ ...each, start: begin + each.start }));
    const isGone = (each: Block): boolean =>
      stretchesWhere(each.node.content.size, (offset) =>
        stands(keeping, numberAt(keeping, each, offset)),
      ).length === 0;
    if (inside.every(isGone)) return { node: outer, start: begin, blocks: inside };
  }
  return { node: block.node, start: block.start, blocks: [block] };
}

/** A block with those of its letters whose places are wanted; `start` is where what it holds begins. */
function withLetters(node: Node, start: number, isWanted: (place: number) => boolean): Node {
  const pieces: Node[] = [];
  if (node.isTextblock) {
    for (const { from, to } of stretchesWhere(node.content.size, (at) => isWanted(start + at))) {
      pieces.push(...node.content.cut(from, to).content);
    }
  } else {
    node.forEach((child, at) => {
      pieces.push(withLetters(child, start + at + 1, isWanted));
    });
  }
  return node.copy(Fragment.from(pieces));
}

/** Types into a block that was put back at a place, each stretch as a step of its own. */
function typeInto(
  keeping: Keeping,
  { at, node, blocks }: { at: number; node: Node; blocks: readonly Block[] },
  { isThere, isTyped }: Record<'isThere' | 'isTyped', (place: number) => boolean>,
): void {
  const begins = node.isTextblock ? [0] : textBlocks(node).map(({ start }) => start);
  // From behind: what is put in does not move what lies before it.
  for (const [index, { node: words, start }] of [...blocks.entries()].reverse()) {
    const { size } = words.content;
    for (const run of stretchesWhere(size, (offset) => isTyped(start + offset)).reverse()) {
      const before = stretchesWhere(run.from, (offset) => isThere(start + offset));
      const length = before.reduce((sum, { from, to }) => sum + to - from, 0);
      put(keeping, at + 1 + (begins[index] ?? 0) + length, words.content.cut(run.from, run.to));
    }
  }
}

/** The name of a block for everybody: half of a divided paragraph goes by that of the whole, which others know too. */
function nameFor(keeping: Keeping, { node, blocks }: Lost): string {
  const own = String(node.attrs['id']);
  const [block] = blocks;
  if (keeping.isKnown(own) || !node.isTextblock || block === undefined) return own;
  const numbers = keeping.origins.numbers.slice(block.start, block.start + node.content.size);
  const old = numbers.find(
    (number) => number < keeping.origins.firstNew && !stands(keeping, number),
  );
  return (old === undefined ? null : keeping.nameOf(old)) ?? own;
}

/**
 * Puts a block back with all that stood in it and stands nowhere else: first as both sides knew it, which is the same for
 * whoever puts it back, then what was typed into it.
 */
export function putBack(keeping: Keeping, block: Block): void {
  const { fix, newId, isDeleted, isKnown, origins } = keeping;
  const { node, start, blocks } = whatIsGone(keeping, block);
  const isGone = (place: number): boolean => !stands(keeping, origins.numbers[place] ?? -1);
  const own = nameFor(keeping, { node, start, blocks });
  const isOld = (place: number): boolean =>
    !isKnown(own) || (origins.numbers[place] ?? -1) < origins.firstNew;
  const isThere = (place: number): boolean => isGone(place) && isOld(place);
  const isTyped = (place: number): boolean => isGone(place) && !isOld(place);
  const isTaken = blockWithId(fix.doc, own) !== null;
  const wanted = isDeleted(own) || isTaken ? keptId(own, newId) : own;
  const id = blockWithId(fix.doc, wanted) === null ? wanted : String(node.attrs['id']);
  const { type, attrs, content, marks } = withLetters(node, start, isThere);
  const back = type.create({ ...attrs, id }, content, marks);
  const at = placeOfBlock(keeping, block.start);
  const step = new ReplaceStep(at, at, new Slice(Fragment.from(back), 0, 0));
  if (fix.maybeStep(step).failed !== null) return;
  typeInto(keeping, { at, node: back, blocks }, { isThere, isTyped });
  const whole = withLetters(node, start, isGone);
  for (const each of blocks) putDown(keeping, each, { from: 0, to: each.node.content.size });
  const text = node.isTextblock ? textOf(whole) : whole.textContent;
  keeping.passages.push({ blockId: id, text, whose: 'mine', kind: 'block' });
}
