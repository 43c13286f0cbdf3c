import { leavesOf, leafText } from '#contract/body/blocks.ts';
import { canonicalText } from '#contract/body/canonical.ts';
import { textDigest } from '#contract/body/digest.ts';
import type { Content } from '#contract/content.ts';

/** A field or block that is translated as one: its id, what it says, and the digest of exactly that. */
export type SourceBlock = { id: string; text: string; digest: string };

const FIELDS = ['headline', 'standfirst', 'dateline'] as const;

/**
 * What a translator translates, in reading order: headline, standfirst, dateline and every block that holds
 * words or a picture. Empty ones are left out. A digest covers the block's marks and attributes too.
 */
export function sourceBlocks(content: Content): SourceBlock[] {
  const fields = FIELDS.map((id) => ({ id, text: content[id], digest: textDigest(content[id]) }));
  const blocks = leavesOf(content.body).map(({ id, node }) => ({
    id,
    text: leafText(node),
    digest: textDigest(canonicalText({ ...node, attrs: { ...node.attrs, id: '' } })),
  }));
  return [...fields, ...blocks].filter(({ text }) => text !== '');
}
