import { leafText, leavesOf, plainText } from '#contract/body/blocks.ts';
import type { BodyJson, Content } from '#contract/content.ts';

const LINES = ['headline', 'standfirst', 'dateline', 'updateNote'] as const;

function blockWithId(node: BodyJson, id: string): BodyJson | null {
  if (node.attrs?.['id'] === id) return node;
  for (const child of node.content ?? []) {
    const found = blockWithId(child, id);
    if (found !== null) return found;
  }
  return null;
}

/** What stood at the place of a conflict (`headline`, `block:<id>`), empty when there was nothing. */
export function textAt(content: Content, at: string): string {
  const line = LINES.find((field) => field === at);
  if (line !== undefined) return content[line];
  if (!at.startsWith('block:')) return '';
  const block = blockWithId(content.body, at.slice('block:'.length));
  if (block === null) return '';
  return leavesOf(block)
    .map(({ node }) => leafText(node))
    .filter((text) => text !== '')
    .join('\n');
}

/** The whole text to copy somewhere else: headline, standfirst, body, one block a line. */
export function textOf(content: Content): string {
  return [...LINES.map((field) => content[field]), plainText(content.body)]
    .filter((text) => text !== '')
    .join('\n\n');
}
