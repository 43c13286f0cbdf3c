import type { BodyJson } from '#contract/content.ts';

/** Blocks that show one story's pictures or pages, with those who made them; the next story has its own. */
const OF_ONE_STORY: readonly string[] = ['image', 'embed', 'readMore'];

function unsaid(node: BodyJson): BodyJson {
  if (node.type !== 'pullQuote' || node.attrs === undefined) return node;
  return { ...node, attrs: { ...node.attrs, attribution: '' } };
}

/** A body as a pattern for others: without pictures, embeds and links to further stories, and without whose a pull quote is. */
export function withoutPeople(body: BodyJson): BodyJson {
  const blocks = body.content ?? [];
  const kept = blocks.filter(({ type }) => !OF_ONE_STORY.includes(type)).map(unsaid);
  return { ...body, content: kept.length === 0 ? [{ type: 'paragraph' }] : kept };
}
