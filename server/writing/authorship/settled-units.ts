import type { Node } from 'prosemirror-model';
import { settleDoc } from '#contract/body/settle.ts';
import type { Attribution } from './attribution.ts';
import { attributeLines } from './attribute-words.ts';
import { exchangeLine } from './exchange-line.ts';
import { exchangeUnits, type Unit } from './units.ts';

/** The words of one block, or of a line beside the body, with who brought each UTF-16 unit. */
export type Words = { text: string; units: Unit[] };

/** A block of the content: its running text, the words in its attributes, and for a leaf who put it there. */
export type SettledBlock = {
  id: string;
  running: Words;
  attributes: (Words & { name: string })[];
  leaf: Unit | null;
};

/** The body as it may be signed with a unit for each of its places: what is only proposed has none. */
export function settledUnits(
  attribution: Attribution,
  working: Node,
): { doc: Node; units: Unit[] } {
  const { doc, toSettled } = settleDoc(working);
  if (toSettled.maps.length === 0) return { doc, units: attribution.body };
  const units = [...attribution.body];
  for (const map of toSettled.maps) {
    map.forEach((...[oldStart, oldEnd, newStart, newEnd]) => {
      const size = newEnd - newStart;
      // What is exchanged for as much is a block put back as it was called before.
      if (size === oldEnd - oldStart) return;
      const inserted = new Array<Unit>(size).fill(0);
      exchangeUnits(units, { at: newStart, removed: oldEnd - oldStart, inserted });
    });
  }
  return { doc, units };
}

/** The words of an attribute as they stand in the content: where others are proposed, those before them. */
export function settledLine(
  attribution: Attribution,
  { name, text }: { name: string; text: string },
): Words {
  const line = attribution.lines.get(name);
  if (line?.text === text) return line;
  const tried = structuredClone(attribution);
  exchangeLine(tried, name, { text, made: { step: attribution.position, by: 0 } });
  return tried.lines.get(name) ?? { text, units: [] };
}

function runningWords(node: Node, at: number, units: readonly Unit[]): Words {
  const text = node.children
    .map((child) => child.text ?? (child.type.name === 'hardBreak' ? '\n' : ''))
    .join('');
  return { text, units: units.slice(at + 1, at + 1 + node.content.size) };
}

/** Every block of the content that holds words or a picture, in reading order, with who brought what. */
export function settledBlocks(attribution: Attribution, working: Node): SettledBlock[] {
  const { doc, units } = settledUnits(attribution, working);
  const blocks: SettledBlock[] = [];
  doc.descendants((node, at) => {
    const id: unknown = node.attrs['id'];
    const isLeaf = node.isBlock && node.isLeaf;
    if (typeof id !== 'string' || !(node.isTextblock || isLeaf)) return true;
    blocks.push({
      id,
      running: isLeaf ? { text: '', units: [] } : runningWords(node, at, units),
      attributes: attributeLines(node).map((line) => ({
        ...settledLine(attribution, line),
        name: line.name.slice(id.length + 1),
      })),
      leaf: isLeaf ? (units[at] ?? 0) : null,
    });
    return false;
  });
  return blocks;
}
