import type { BodyJson } from '../content.ts';
import { alignLeaves } from './align.ts';
import { arrange, type Placed } from './arrange.ts';
import { inlineText, leavesOf, type Leaf } from './blocks.ts';
import { canonicalText } from './canonical.ts';
import { isSameJson } from './changed-fields.ts';
import { formattingChanges, type FormattingChange } from './formatting.ts';
import { diffWords, type Segment } from './word-diff.ts';

/**
 * An attribute of a block that changed, as texts: an alternative text, a caption, an address; also `type` (a paragraph
 * became a subhead) and `place` (it went into or out of a list, quote, table or fact box).
 */
export type AttributeChange = { name: string; before: string; after: string; segments: Segment[] };

/** What became of one block. `from` and `to` are its positions among all blocks, null where it is not. */
export type BlockChange = {
  kind: 'same' | 'changed' | 'inserted' | 'removed' | 'moved';
  /** The block's id after; before, for one that was removed. */
  id: string;
  type: string;
  from: number | null;
  to: number | null;
  /** The running text with its changes; empty for blocks without text. A moved block may have changed as well. */
  segments: Segment[];
  attributes: AttributeChange[];
  formatting: FormattingChange[];
};

/** UTF-16 units of changed text that are compared word by word; what is beyond is shown as a whole. */
const MOST_COMPARED = 400_000;

type Comparison = {
  before: readonly Leaf[];
  after: readonly Leaf[];
  beforeOf: readonly (number | null)[];
  language: string;
  unitsLeft: number;
};

const NOTHING: BodyJson = { type: '' };

function segmentsOf(comparison: Comparison, before: string, after: string): Segment[] {
  if (before !== after) comparison.unitsLeft -= before.length + after.length;
  if (before === after || comparison.unitsLeft >= 0)
    return diffWords(before, after, comparison.language);
  const whole: Segment[] = [
    { kind: 'removed', text: before },
    { kind: 'inserted', text: after },
  ];
  return whole.filter(({ text }) => text !== '');
}

function attributeText(node: BodyJson, name: string): string {
  const value = node.attrs?.[name];
  if (typeof value === 'string') return value;
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0))
    return '';
  return canonicalText(value);
}

/** Whether the block stands in the very same container as the block before it. */
function continues(leaves: readonly Leaf[], index: number, depth: number): boolean {
  const id = leaves[index]?.ancestors[depth]?.attrs?.['id'];
  return id !== undefined && leaves[index - 1]?.ancestors[depth]?.attrs?.['id'] === id;
}

/** The containers of a block as `bulletList > listItem`; with `…` before those that the block before it began. */
function placeOf(leaves: readonly Leaf[], index: number, withNeighbour: boolean): string {
  const ancestors = leaves[index]?.ancestors ?? [];
  const names = ancestors.map(({ type, attrs = {} }, depth) => {
    const { id: _id, ...others } = attrs;
    const name = Object.keys(others).length === 0 ? type : `${type} ${canonicalText(others)}`;
    return withNeighbour && continues(leaves, index, depth) ? `…${name}` : name;
  });
  return names.join(' > ');
}

/** Only when the block before it is the same one on both sides does it tell whether a container was split or joined. */
function placesOf(
  comparison: Comparison,
  before: number,
  after: number,
): { before: string; after: string } {
  const { beforeOf } = comparison;
  const sameNeighbour =
    before === 0 ? after === 0 : after > 0 && beforeOf[after - 1] === before - 1;
  return {
    before: placeOf(comparison.before, before, sameNeighbour),
    after: placeOf(comparison.after, after, sameNeighbour),
  };
}

function attributeChanges(
  comparison: Comparison,
  before: BodyJson,
  after: BodyJson,
): AttributeChange[] {
  const names = new Set([...Object.keys(before.attrs ?? {}), ...Object.keys(after.attrs ?? {})]);
  names.delete('id');
  return [...names].flatMap((name) => {
    const texts = { before: attributeText(before, name), after: attributeText(after, name) };
    if (texts.before === texts.after) return [];
    return [{ name, ...texts, segments: segmentsOf(comparison, texts.before, texts.after) }];
  });
}

function named(name: string, texts: { before: string; after: string }): AttributeChange[] {
  if (texts.before === texts.after) return [];
  const segments: Segment[] = [
    { kind: 'removed', text: texts.before },
    { kind: 'inserted', text: texts.after },
  ];
  return [{ name, ...texts, segments: segments.filter(({ text }) => text !== '') }];
}

function compareBlock(comparison: Comparison, placed: Placed): BlockChange {
  const was = placed.before === null ? undefined : comparison.before[placed.before];
  const is = placed.after === null ? undefined : comparison.after[placed.after];
  const nodes = { before: was?.node ?? NOTHING, after: is?.node ?? NOTHING };
  const segments = segmentsOf(comparison, inlineText(nodes.before), inlineText(nodes.after));
  const attributes = attributeChanges(comparison, nodes.before, nodes.after);
  if (placed.before !== null && placed.after !== null) {
    attributes.push(...named('type', { before: nodes.before.type, after: nodes.after.type }));
    attributes.push(...named('place', placesOf(comparison, placed.before, placed.after)));
  }
  const formatting = formattingChanges(nodes, segments);
  const edited =
    attributes.length > 0 || formatting.length > 0 || segments.some(({ kind }) => kind !== 'same');
  return {
    kind: placed.kind === 'kept' ? (edited ? 'changed' : 'same') : placed.kind,
    id: (is ?? was)?.id ?? '',
    type: (is ?? was)?.node.type ?? '',
    from: placed.before,
    to: placed.after,
    segments,
    attributes,
    formatting,
  };
}

function withoutIds({ attrs: { id: _id, ...attrs } = {}, content, ...node }: BodyJson): object {
  return { ...node, attrs, content: content?.map(withoutIds) };
}

/**
 * What became of every block between two sound bodies, in the order of the later one; removed blocks stand behind the
 * one they followed. Bodies that differ in more than ids show at least one change, others none. `language` is a BCP 47 tag.
 */
export function compareBodies(before: BodyJson, after: BodyJson, language: string): BlockChange[] {
  const leaves = { before: leavesOf(before), after: leavesOf(after) };
  // Where nothing but ids differs, each block is the one in its place, whatever it is called now.
  const beforeOf = isSameJson(withoutIds(before), withoutIds(after))
    ? leaves.after.map((_, index) => index)
    : alignLeaves(leaves.before, leaves.after);
  const comparison: Comparison = { ...leaves, beforeOf, language, unitsLeft: MOST_COMPARED };
  return arrange(leaves.before.length, beforeOf).map((placed) => compareBlock(comparison, placed));
}
