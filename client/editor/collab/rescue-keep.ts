import {
  now,
  numberAt,
  put,
  putDown,
  PUT_DOWN,
  stands,
  twinOf,
  type Keeping,
} from './rescue-keeping.ts';
import type { Block } from './rescue-origins.ts';
import { placeByWords } from './rescue-places.ts';
import { putBack } from './rescue-put-back.ts';
import { stretchesWhere, textOf, type Stretch } from './rescue-texts.ts';

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

/**
 * Keeps what was typed into a block and would be lost; and what both texts have, which is lost when of an own deletion and
 * what undid it only the deletion could be made again.
 */
export function keepBlock(keeping: Keeping, block: Block): void {
  const runs = stretchesWhere(block.node.content.size, (offset) => {
    const number = numberAt(keeping, block, offset);
    const isWanted = number >= keeping.origins.firstNew || keeping.isShared(number);
    return isWanted && !stands(keeping, number);
  });
  for (const run of runs) {
    if (keepRun(keeping, block, run)) continue;
    putBack(keeping, block);
    return;
  }
}
