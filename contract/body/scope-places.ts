import { SCOPE_PARTS, type Part, type Scope } from '../vocabulary.ts';
import type { BlockChange } from './compare.ts';
import type { ContentComparison } from './compare-content.ts';
import { IMAGE_PARTS } from './parts.ts';

const WHOLE_PICTURE: readonly Part[] = ['words', 'captions', 'pictures'];

/** The part that an attribute of a picture is signed with; its place and kind are words. */
function partOfAttribute(name: string): Part {
  const parts = ['captions', 'pictures'] as const;
  return parts.find((part) => IMAGE_PARTS[part].some((one) => one === name)) ?? 'words';
}

/** Which parts of a revision a changed block is a change of. */
function partsOf({ kind, type, attributes }: BlockChange): readonly Part[] {
  if (kind === 'same') return [];
  // A picture that came, went or became something else took its caption and its rights along.
  const turned = attributes.find(({ name }) => name === 'type');
  const isPicture = type === 'image';
  if (turned !== undefined && (isPicture || turned.before === 'image')) return WHOLE_PICTURE;
  if (!isPicture) return ['words'];
  if (kind === 'inserted' || kind === 'removed') return WHOLE_PICTURE;
  const parts = attributes.map(({ name }) => partOfAttribute(name));
  return kind === 'moved' ? ['words', ...parts] : parts;
}

/**
 * The places of a text that a signature in one scope has to do with and that read differently: names of fields and
 * `block:<id>`, in reading order, each once. Empty when nothing that the scope covers has changed (DESIGN §3.4).
 */
export function placesInScope(comparison: ContentComparison, scope: Scope): string[] {
  const covered: ReadonlySet<Part> = new Set(SCOPE_PARTS[scope]);
  const places: string[] = [];
  if (covered.has('words')) {
    for (const { field, kind } of comparison.fields) if (kind === 'changed') places.push(field);
  }
  for (const change of comparison.blocks) {
    if (partsOf(change).some((part) => covered.has(part))) places.push(`block:${change.id}`);
  }
  const credits = comparison.credits.some(({ kind }) => kind !== 'same');
  if (covered.has('credits') && credits) places.push('credits');
  return [...new Set(places)];
}
