import { Fragment, Slice, type Node } from 'prosemirror-model';
import { ReplaceStep, type Transform } from 'prosemirror-transform';
import { otherName, type Block, type Origins } from './rescue-origins.ts';
import { blockWithId, type Found } from './rescue-places.ts';
import type { Stretch } from './rescue-texts.ts';

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
  /** Whether the others’ text has a letter too; and the block in which one stood that both had when they began. */
  isShared: (number: number) => boolean;
  nameOf: (place: number) => string | null;
  newId: () => string;
  passages: Passage[];
};

const LONGEST_ID = 60;
/** The place of a letter that was put down here. */
export const PUT_DOWN = -1;

/** The id of a block that is put back: whoever else does so at the same moment gives it the same. */
export function keptId(id: string, newId: () => string): string {
  return id.length > LONGEST_ID ? newId() : otherName(id);
}

/** The number of a letter of a block. */
export function numberAt({ origins }: Keeping, { start }: Block, offset: number): number {
  return origins.numbers[start + offset] ?? -1;
}

/** Where a place of the text is, as far as it is mended. */
export function now({ fix }: Keeping, place: number): number {
  return fix.mapping.map(place, 1);
}

/** Whether a letter stands in the text that is mended. */
export function stands(keeping: Keeping, number: number): boolean {
  return keeping.places.has(number);
}

/** Puts words at a place when that is in a block that takes words; says whether it was. */
export function put(keeping: Keeping, at: number, content: Fragment): boolean {
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
export function putDown(keeping: Keeping, block: Block, { from, to }: Stretch): void {
  for (let offset = from; offset < to; offset += 1) {
    const number = numberAt(keeping, block, offset);
    if (!stands(keeping, number)) keeping.places.set(number, PUT_DOWN);
  }
}

/** The block itself, or under the name with which it was put back. */
export function twinOf({ fix, newId }: Keeping, id: string): Found | null {
  return blockWithId(fix.doc, id) ?? blockWithId(fix.doc, keptId(id, newId));
}
