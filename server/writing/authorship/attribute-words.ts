import type { Node } from 'prosemirror-model';
import { noteAct, type Attribution, type Line } from './attribution.ts';
import { exchangeLine } from './exchange-line.ts';
import type { Made } from './units.ts';

/** The attributes of blocks that are words. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  pullQuote: ['attribution'],
  image: ['alt', 'caption'],
  embed: ['title'],
  readMore: ['text'],
};

/** The words that stand in a block’s attributes, by the name of their line. */
export function attributeLines(node: Node): { name: string; text: string }[] {
  const id: unknown = node.attrs['id'];
  const names = WORDS[node.type.name];
  if (typeof id !== 'string' || names === undefined) return [];
  return names.map((name) => {
    const value: unknown = node.attrs[name];
    return { name: `${id} ${name}`, text: typeof value === 'string' ? value : '' };
  });
}

/** What the attributes of a leaf say besides its words: which picture, its crop, where an embed comes from. */
function lookOf(node: Node): string {
  const words = WORDS[node.type.name] ?? [];
  return JSON.stringify(Object.entries(node.attrs).filter(([name]) => !words.includes(name)));
}

/** Follows the attributes of a block that a step brought or changed. */
export function advanceAttributes(attribution: Attribution, node: Node, made: Made): void {
  for (const { name, text } of attributeLines(node)) {
    const line: Line = attribution.lines.get(name) ?? { text: '', units: [] };
    if (line.text !== text) exchangeLine(attribution, name, { text, made });
  }
  const id: unknown = node.attrs['id'];
  if (!node.isLeaf || typeof id !== 'string') return;
  const look = lookOf(node);
  const before = attribution.looks.get(id);
  if (before !== undefined && before !== look) {
    noteAct(attribution, made.by, { from: 0, at: made.step });
  }
  attribution.looks.set(id, look);
}
