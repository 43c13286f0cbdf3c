import type { BodyJson } from '../content.ts';
import { isSameJson } from './changed-fields.ts';
import { mergeChildren } from './merge-children.ts';
import { mergeInline, mergeTexts } from './merge-text.ts';
import { noteConflict, type Merging, type ThreeNodes } from './merging.ts';
import { nestingFault } from './nesting.ts';
import { bodySchema } from './schema.ts';

function withFreshIds(merging: Merging, node: BodyJson): BodyJson {
  const copy = { ...node };
  if (node.attrs !== undefined && 'id' in node.attrs) {
    copy.attrs = { ...node.attrs, id: merging.newId() };
  }
  if (node.content !== undefined) {
    copy.content = node.content.map((child) => withFreshIds(merging, child));
  }
  return copy;
}

/** Their block, and behind it mine as a new block: nothing is lost, and somebody has to look. */
function keepBoth(merging: Merging, { mine, theirs }: ThreeNodes): BodyJson[] {
  noteConflict(merging, mine, theirs);
  return [theirs, withFreshIds(merging, mine)];
}

type MergedAttributes = { attrs: Record<string, unknown>; possible: boolean; clash: boolean };

/** Texts of pictures, quotes and links are merged word by word; of two other values theirs would bury mine. */
const WORDED = new Set(['alt', 'caption', 'credit', 'rights', 'attribution', 'title', 'text']);
/** Losing one of two crops or first numbers loses no words. */
const UNWORDED = new Set(['crop', 'start', 'colspan', 'rowspan']);

function mergeAttributes(merging: Merging, { base, mine, theirs }: ThreeNodes): MergedAttributes {
  const merged: MergedAttributes = { attrs: {}, possible: true, clash: false };
  for (const name of Object.keys({ ...theirs.attrs, ...mine.attrs })) {
    const [was, own, other] = [base?.attrs?.[name], mine.attrs?.[name], theirs.attrs?.[name]];
    merged.attrs[name] = other;
    if (isSameJson(own, other) || isSameJson(own, was)) continue;
    if (isSameJson(other, was)) {
      merged.attrs[name] = own;
    } else if (WORDED.has(name) && typeof own === 'string' && typeof other === 'string') {
      const texts = { base: typeof was === 'string' ? was : '', mine: own, theirs: other };
      const { text, clash } = mergeTexts(texts, merging.language);
      merged.attrs[name] = text;
      merged.clash ||= clash;
    } else {
      merged.possible &&= UNWORDED.has(name);
      merged.clash = true;
    }
  }
  return merged;
}

function mergedType({ base, mine, theirs }: ThreeNodes): string | null {
  if (mine.type === theirs.type || mine.type === base?.type) return theirs.type;
  return theirs.type === base?.type ? mine.type : null;
}

function holdsText(node: BodyJson): boolean {
  return bodySchema.nodes[node.type]?.inlineContent === true;
}

/** The merged block when its type may hold what it would hold, else null. */
function sound(type: string, attrs: Record<string, unknown>, content: BodyJson[]): BodyJson | null {
  const parent = bodySchema.nodes[type];
  const children = content.flatMap((child) => bodySchema.nodes[child.type] ?? []);
  if (parent === undefined || nestingFault(parent, children) !== null) return null;
  const names = Object.keys(parent.spec.attrs ?? {});
  const kept = Object.fromEntries(
    names.filter((name) => name in attrs).map((name) => [name, attrs[name]]),
  );
  const node: BodyJson = { type };
  if (names.length > 0) node.attrs = kept;
  if (content.length > 0) node.content = content;
  return node;
}

/** Running text that overlaps: one side's stands where it loses no words, else null: both must be kept. */
function mergedContent(
  merging: Merging,
  nodes: ThreeNodes,
): { content: BodyJson[]; clash: boolean } | null {
  const { base, mine, theirs } = nodes;
  const three = {
    base: base?.content ?? [],
    mine: mine.content ?? [],
    theirs: theirs.content ?? [],
  };
  if (!holdsText(mine)) return { content: mergeChildren(merging, three, mergeNode), clash: false };
  const { outcome, content } = mergeInline(three, merging.language);
  return outcome === 'both' ? null : { content, clash: outcome !== 'merged' };
}

/** Both sides' changes to one block: the merged block, their block with mine behind it, or none when it is empty. */
export function mergeNode(merging: Merging, nodes: ThreeNodes): BodyJson[] {
  const { base, mine, theirs } = nodes;
  if (isSameJson(mine, theirs) || (base !== null && isSameJson(mine, base))) return [theirs];
  if (base !== null && isSameJson(theirs, base)) return [mine];
  const type = mergedType(nodes);
  const alike =
    holdsText(mine) === holdsText(theirs) && (base === null || holdsText(base) === holdsText(mine));
  const { attrs, possible, clash } = mergeAttributes(merging, nodes);
  if (base === null || type === null || !alike || !possible) return keepBoth(merging, nodes);
  const conflictsBefore = merging.conflicts.length;
  const merged = mergedContent(merging, nodes);
  const holdsBlocks = !holdsText(mine) && mine.content !== undefined;
  if (holdsBlocks && merged?.content.length === 0) return [];
  const node = merged === null ? null : sound(type, attrs, merged.content);
  if (node === null) {
    merging.conflicts.length = conflictsBefore;
    return keepBoth(merging, nodes);
  }
  if (clash || merged?.clash === true) noteConflict(merging, mine, theirs);
  return [node];
}
