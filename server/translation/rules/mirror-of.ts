import type { BodyJson, CreditRow } from '#contract/content.ts';

const KEEPS_CONTENT = new Set(['image', 'embed', 'sectionBreak', 'table']);

/**
 * The empty shape of a source's body, for a translator to fill: the same blocks in the same order with new
 * ids and no words. Pictures and embeds stay, since they say the same in every language. `pairs` tells
 * which of the new blocks stands for which of the source's.
 */
export function mirrorOf(
  body: BodyJson,
  newId: () => string,
): { body: BodyJson; pairs: { blockId: string; sourceBlockId: string }[] } {
  const pairs: { blockId: string; sourceBlockId: string }[] = [];
  const mirror = (node: BodyJson): BodyJson => {
    const sourceId = node.attrs?.['id'];
    const id = newId();
    if (typeof sourceId === 'string') pairs.push({ blockId: id, sourceBlockId: sourceId });
    const attrs =
      node.attrs === undefined
        ? {}
        : { attrs: { ...node.attrs, ...('id' in node.attrs ? { id } : {}) } };
    const inline =
      node.content?.some(({ type }) => type === 'text' || type === 'hardBreak') ?? false;
    const content = inline ? undefined : node.content?.map(mirror);
    return { type: node.type, ...attrs, ...(content === undefined ? {} : { content }) };
  };
  const top = (node: BodyJson): BodyJson =>
    KEEPS_CONTENT.has(node.type) ? renew(node) : mirror(node);
  const renew = (node: BodyJson): BodyJson => {
    const sourceId = node.attrs?.['id'];
    const id = newId();
    if (typeof sourceId === 'string') pairs.push({ blockId: id, sourceBlockId: sourceId });
    return {
      ...node,
      ...(node.attrs === undefined
        ? {}
        : { attrs: { ...node.attrs, ...('id' in node.attrs ? { id } : {}) } }),
      ...(node.content === undefined
        ? {}
        : { content: node.content.map((child) => (child.type === 'text' ? child : renew(child))) }),
    };
  };
  return { body: { ...body, content: (body.content ?? []).map(top) }, pairs };
}

/** The credits a translation begins with: those of the words it carries on, not of the source's editing. */
export function inheritedCredits(credits: readonly CreditRow[]): CreditRow[] {
  return credits.filter(({ role }) => role !== 'editing');
}
