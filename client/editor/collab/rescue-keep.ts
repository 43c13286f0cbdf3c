import { Fragment, Slice, type Node } from 'prosemirror-model';
import { ReplaceStep, type Transform } from 'prosemirror-transform';
import { otherName, textBlocks, type Block, type Origins } from './rescue-origins.ts';
import { blockWithId, placeByWords, type Found } from './rescue-places.ts';
import { stretchesWhere, textOf, type Stretch } from './rescue-texts.ts';

/** Words that were kept although their place is gone, for a person to settle. */
export type Passage = {
  blockId: string;
  text: string;
  /** Whose words they are: typed here, or by whoever’s steps came in. */
  whose: 'mine' | 'theirs';
  /** Some words in a block that stands, or a block that was put back. */
  kind: 'words' | 'block';
};

/** What the keeping of words needs. */
export type Keeping = {
  /** The text with the words, and which letter is which in it. */
  doc: Node;
  origins: Origins;
  /** The text that is mended. */
  fix: Transform;
  /** Where each letter that stands was when the mending began, by its number. */
  places: Map<number, number>;
  /** Whether both sides had a block when they began; and whether the other side has it not any more. */
  isKnown: (id: string) => boolean;
  isDeleted: (id: string) => boolean;
  newId: () => string;
  passages: Passage[];
};

const LONGEST_ID = 60;
/** The place of a letter that was put down here. */
const PUT_DOWN = -1;

/** The id of a block that is put back: whoever else does so at the same moment gives it the same. */
function keptId(id: string, newId: () => string): string {
  return id.length > LONGEST_ID ? newId() : otherName(id);
}

function numberAt({ origins }: Keeping, { start }: Block, offset: number): number {
  return origins.numbers[start + offset] ?? -1;
}

function now({ fix }: Keeping, place: number): number {
  return fix.mapping.map(place, 1);
}

function stands(keeping: Keeping, number: number): boolean {
  return keeping.places.has(number);
}

/** Behind the nearest letter of the same block that stands, or before the nearest behind it. */
function besideNeighbour(keeping: Keeping, block: Block, run: Stretch): number | null {
  for (let offset = run.from - 1; offset >= 0; offset -= 1) {
    const place = keeping.places.get(numberAt(keeping, block, offset));
    if (place !== undefined && place !== PUT_DOWN) return now(keeping, place + 1);
  }
  for (let offset = run.to; offset < block.node.content.size; offset += 1) {
    const place = keeping.places.get(numberAt(keeping, block, offset));
    if (place !== undefined && place !== PUT_DOWN) return now(keeping, place);
  }
  return null;
}

function put(keeping: Keeping, at: number, content: Fragment): boolean {
  const { parent } = keeping.fix.doc.resolve(at);
  if (!parent.isTextblock) return false;
  const fitting = content.content.filter(
    ({ type }) => parent.type.contentMatch.matchType(type) !== null,
  );
  if (fitting.length === 0) return false;
  const step = new ReplaceStep(at, at, new Slice(Fragment.from(fitting), 0, 0));
  return keeping.fix.maybeStep(step).failed === null;
}

/** They stand from now on; where they are is of no use to others, who go by what stood before. */
function putDown(keeping: Keeping, block: Block, { from, to }: Stretch): void {
  for (let offset = from; offset < to; offset += 1) {
    const number = numberAt(keeping, block, offset);
    if (!stands(keeping, number)) keeping.places.set(number, PUT_DOWN);
  }
}

/** Whether the words’ surroundings are gone, so that a person must look: a block that was only moved has them. */
function isTornOut(keeping: Keeping, block: Block, { from, to }: Stretch): boolean {
  const isGone = (offset: number): boolean =>
    offset >= 0 &&
    offset < block.node.content.size &&
    !stands(keeping, numberAt(keeping, block, offset));
  return isGone(from - 1) || isGone(to);
}

function keepRun(keeping: Keeping, block: Block, run: Stretch): boolean {
  const beside = besideNeighbour(keeping, block, run);
  const found = beside === null ? twinOf(keeping, block.id) : null;
  const text = textOf(block.node);
  let at = beside;
  if (found?.node.isTextblock === true) {
    const words = textOf(found.node);
    at = found.at + 1 + placeByWords(words, text.slice(0, run.from), text.slice(run.to));
  }
  if (at === null || !put(keeping, at, block.node.content.cut(run.from, run.to))) return false;
  const torn = isTornOut(keeping, block, run);
  putDown(keeping, block, run);
  const words = text.slice(run.from, run.to);
  if (torn && words.trim() !== '') {
    const blockId = String(keeping.fix.doc.resolve(at).parent.attrs['id']);
    keeping.passages.push({ blockId, text: words, whose: 'mine', kind: 'words' });
  }
  return true;
}

/** The block itself, or under the name with which it was put back. */
function twinOf({ fix, newId }: Keeping, id: string): Found | null {
  return blockWithId(fix.doc, id) ?? blockWithId(fix.doc, keptId(id, newId));
}

/** Behind which of the outermost blocks one belongs that stood there in another text. */
function placeOfBlock(keeping: Keeping, start: number): number {
  const { doc, fix } = keeping;
  for (let before = doc.resolve(start).index(0) - 1; before >= 0; before -= 1) {
    const found = twinOf(keeping, String(doc.child(before).attrs['id']));
    if (found !== null) return fix.doc.resolve(found.at + 1).after(1);
  }
  return 0;
}

/** The outermost block when nothing of it stands, else the lost block alone, without what stands elsewhere. */
function whatIsGone(keeping: Keeping, block: Block): { node: Node; blocks: Block[] } {
  const $start = keeping.doc.resolve(block.start);
  const outer = $start.node(1);
  if ($start.depth > 1) {
    const begin = $start.start(1);
    const inside = textBlocks(outer).map((each) => ({ ...each, start: begin + each.start }));
    const isGone = (each: Block): boolean =>
      stretchesWhere(each.node.content.size, (offset) =>
        stands(keeping, numberAt(keeping, each, offset)),
      ).length === 0;
    if (inside.every(isGone)) return { node: outer, blocks: inside };
  }
  const { node } = block;
  const runs = stretchesWhere(
    node.content.size,
    (offset) => !stands(keeping, numberAt(keeping, block, offset)),
  );
  const pieces = runs.flatMap(({ from, to }) => node.content.cut(from, to).content);
  return { node: node.copy(Fragment.from(pieces)), blocks: [block] };
}

/** Puts a block back with all that stood in it and stands nowhere else. */
function putBack(keeping: Keeping, block: Block): void {
  const { fix, newId, isDeleted } = keeping;
  const { node, blocks } = whatIsGone(keeping, block);
  const own = String(node.attrs['id']);
  const isTaken = blockWithId(fix.doc, own) !== null;
  const id = isDeleted(own) || isTaken ? keptId(own, newId) : own;
  const whole = node.type.create({ ...node.attrs, id }, node.content, node.marks);
  const at = placeOfBlock(keeping, block.start);
  const step = new ReplaceStep(at, at, new Slice(Fragment.from(whole), 0, 0));
  if (fix.maybeStep(step).failed !== null) return;
  for (const each of blocks) putDown(keeping, each, { from: 0, to: each.node.content.size });
  const text = node.isTextblock ? textOf(whole) : whole.textContent;
  keeping.passages.push({ blockId: id, text, whose: 'mine', kind: 'block' });
}

/** Keeps a picture, embed or break that was put in and would be lost. */
export function keepAtom(keeping: Keeping, block: Block): void {
  if (keeping.isKnown(block.id) || twinOf(keeping, block.id) !== null) return;
  putBack(keeping, block);
}

/** Notes words that still stand, although everything that they were written among was deleted. */
export function noteLeftAlone(keeping: Keeping, block: Block): void {
  const { places, origins, fix } = keeping;
  const numbers = Array.from({ length: block.node.content.size }, (_, offset) =>
    numberAt(keeping, block, offset),
  );
  const old = numbers.filter((number) => number < origins.firstNew);
  if (old.length === 0 || old.some((number) => stands(keeping, number))) return;
  const text = textOf(block.node);
  const isLeft = (offset: number): boolean => {
    const number = numbers[offset] ?? -1;
    return number >= origins.firstNew && stands(keeping, number);
  };
  for (const { from, to } of stretchesWhere(numbers.length, isLeft)) {
    const words = text.slice(from, to);
    const place = places.get(numbers[from] ?? -1);
    if (place === undefined || words.trim() === '') continue;
    const blockId = String(fix.doc.resolve(place).parent.attrs['id']);
    keeping.passages.push({ blockId, text: words, whose: 'mine', kind: 'words' });
  }
}

/** Keeps what was typed into a block and would be lost. */
export function keepBlock(keeping: Keeping, block: Block): void {
  const runs = stretchesWhere(block.node.content.size, (offset) => {
    const number = numberAt(keeping, block, offset);
    return number >= keeping.origins.firstNew && !stands(keeping, number);
  });
  for (const run of runs) {
    if (keepRun(keeping, block, run)) continue;
    putBack(keeping, block);
    return;
  }
}
