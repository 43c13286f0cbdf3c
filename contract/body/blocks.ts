import type { BodyJson } from '../content.ts';
import { pathText, step, type JsonPath } from './json-path.ts';
import { wordsOf } from './tokens.ts';

/**
 * The smallest unit that has an id and holds words or a picture: a paragraph (also inside a list item, quote, fact box
 * or table cell), subhead, pull quote, image, embed, section break or read-more link.
 */
export type Leaf = {
  id: string;
  node: BodyJson;
  /** The blocks that it stands in, outermost first. */
  ancestors: readonly BodyJson[];
  path: JsonPath;
};

/** One block as lists and indexes want it; `text` is what a reader reads in it, `path` its JSON path. */
export type Block = { id: string; type: string; text: string; path: string; within: string[] };

const LEAF_TYPES: ReadonlySet<string> = new Set([
  'paragraph',
  'subhead',
  'pullQuote',
  'image',
  'embed',
  'sectionBreak',
  'readMore',
]);

/** A text attribute of a node, empty when it has none. */
export function textAttribute(node: BodyJson, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}

function collectLeaves(leaves: Leaf[], node: BodyJson, at: Omit<Leaf, 'id' | 'node'>): void {
  if (LEAF_TYPES.has(node.type)) {
    leaves.push({ id: textAttribute(node, 'id'), node, ...at });
    return;
  }
  const ancestors = node.type === 'doc' ? at.ancestors : [...at.ancestors, node];
  const content = step(at.path, 'content');
  node.content?.forEach((child, index) => {
    collectLeaves(leaves, child, { ancestors, path: step(content, index) });
  });
}

/** The leaves of a sound body, in reading order. */
export function leavesOf(body: BodyJson): Leaf[] {
  const leaves: Leaf[] = [];
  collectLeaves(leaves, body, { ancestors: [], path: step(null, 'body') });
  return leaves;
}

/** The running text of one block, line breaks as `\n`, without what its attributes say. */
export function inlineText(node: BodyJson): string {
  if (node.content === undefined) return '';
  return node.content
    .map(({ type, text }) => (type === 'hardBreak' ? '\n' : (text ?? '')))
    .join('');
}

/** What a reader reads in one leaf: its running text, a quote's attribution, a picture's caption, a link's title. */
export function leafText(node: BodyJson): string {
  const read = [inlineText(node)];
  if (node.type === 'pullQuote') read.push(textAttribute(node, 'attribution'));
  if (node.type === 'image') read.push(textAttribute(node, 'caption'));
  if (node.type === 'embed') read.push(textAttribute(node, 'title'));
  if (node.type === 'readMore') read.push(textAttribute(node, 'text'));
  return read.filter((text) => text !== '').join('\n');
}

/** Every block of a sound body, in reading order. */
export function blocksOf(body: BodyJson): Block[] {
  return leavesOf(body).map(({ id, node, ancestors, path }) => ({
    id,
    type: node.type,
    text: leafText(node),
    path: pathText(path),
    within: ancestors.map(({ type }) => type),
  }));
}

/** All that a reader reads in the body, one block a line; for search, counting and language checks. */
export function plainText(body: BodyJson): string {
  return leavesOf(body)
    .map(({ node }) => leafText(node))
    .filter((text) => text !== '')
    .join('\n');
}

/** How many words a reader reads; in scripts without spaces each letter counts as one. */
export function wordCount(body: BodyJson): number {
  return wordsOf(plainText(body)).length;
}
