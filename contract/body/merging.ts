import type { BodyJson } from '../content.ts';
import { leafText, leavesOf, textAttribute } from './blocks.ts';

/** A place where both sides changed the same thing. `at` is a field or `block:<id>`; the texts are what each wrote. */
export type MergeConflict = { at: string; mine: string; theirs: string };

/** What a merge needs on its way down: how new blocks get their ids, and where conflicts are noted. */
export type Merging = { newId: () => string; language: string; conflicts: MergeConflict[] };

/** One block in three states; base is null when both sides made it. */
export type ThreeNodes = { base: BodyJson | null; mine: BodyJson; theirs: BodyJson };

/** All that can be read in a block and in the blocks inside it. */
function textInside(node: BodyJson): string {
  return leavesOf(node)
    .map((leaf) => leafText(leaf.node))
    .filter((text) => text !== '')
    .join('\n');
}

/** Notes that both sides changed a block. */
export function noteConflict(
  merging: Merging,
  mine: BodyJson | null,
  theirs: BodyJson | null,
): void {
  const id = textAttribute(theirs ?? mine ?? { type: '' }, 'id');
  merging.conflicts.push({
    at: id === '' ? 'body' : `block:${id}`,
    mine: mine === null ? '' : textInside(mine),
    theirs: theirs === null ? '' : textInside(theirs),
  });
}
