import { SCOPE_PARTS, type Part, type Scope } from '../vocabulary.ts';
import type { BlockChange } from './compare.ts';
import type { ContentComparison } from './compare-content.ts';
import { IMAGE_PARTS } from './parts.ts';

const isIn = (names: readonly string[], name: string): boolean => names.includes(name);

/** Whether an attribute of a picture is signed with one of these parts; its place in the text is with the words. */
function attributeIsIn(name: string, parts: readonly Part[]): boolean {
  if (isIn(IMAGE_PARTS.captions, name)) return parts.includes('captions');
  if (isIn(IMAGE_PARTS.pictures, name)) return parts.includes('pictures');
  return parts.includes('words');
}

function pictureIn(block: BlockChange, parts: readonly Part[]): BlockChange {
  const attributes = block.attributes.filter(({ name }) => attributeIsIn(name, parts));
  const stays = block.kind === 'changed' || (block.kind === 'moved' && !parts.includes('words'));
  const kind = stays ? (attributes.length > 0 ? 'changed' : 'same') : block.kind;
  return { ...block, kind, attributes };
}

/**
 * As much of a comparison as a scope's signature covers (DESIGN §3.4): what is left out cannot have voided it. Words that
 * the scope does not read are not there at all; a picture is there with what the scope reads of it.
 */
export function changesInScope(changes: ContentComparison, scope: Scope): ContentComparison {
  const parts = SCOPE_PARTS[scope];
  const words = parts.includes('words');
  const blocks = changes.blocks.flatMap((block) =>
    block.type === 'image' ? [pictureIn(block, parts)] : words ? [block] : [],
  );
  const changed = blocks.filter(({ kind }) => kind !== 'same');
  return {
    fields: words ? changes.fields : [],
    blocks,
    credits: parts.includes('credits') ? changes.credits : [],
    changedFields: changes.changedFields.filter((field) => {
      if (field === 'body') return changed.length > 0;
      return field === 'credits' ? parts.includes('credits') : words;
    }),
    changedBlockIds: changed.map(({ id }) => id),
  };
}
