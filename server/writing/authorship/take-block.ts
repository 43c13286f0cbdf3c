import type { Node } from 'prosemirror-model';
import { attributeLines } from './attribute-words.ts';
import type { Attribution } from './attribution.ts';
import { isStructure, regionOf } from './region.ts';
import { settledLine, settledUnits } from './settled-units.ts';
import { stretchesOf, type Transfer } from './transfer.ts';
import { makerOf, type Unit } from './units.ts';

/** Who brought what of a text: its attribution, and the working body that this stands on. */
export type AttributedText = { attribution: Attribution; working: Node };

/** A block of a text as it may be signed: a unit for each of its places, nobody’s at edges, and for the words in attributes. */
export type TakenBlock = {
  id: string;
  node: Node;
  units: Unit[];
  lines: { block: string; attribute: string; units: Unit[] }[];
};

function idOf(node: Node): string | null {
  const id: unknown = node.attrs['id'];
  return typeof id === 'string' ? id : null;
}

function linesOf(attribution: Attribution, block: Node): TakenBlock['lines'] {
  const lines: TakenBlock['lines'] = [];
  const look = (node: Node): void => {
    const id = idOf(node);
    if (id === null) return;
    for (const line of attributeLines(node)) {
      const { units } = settledLine(attribution, line);
      const attribute = line.name.slice(id.length + 1);
      if (units.length > 0) lines.push({ block: id, attribute, units });
    }
  };
  look(block);
  block.descendants((node) => {
    look(node);
    return !node.isTextblock;
  });
  return lines;
}

/** The outermost blocks of a text as it may be signed, in reading order, each with who brought what of it. */
export function takenBlocks({ attribution, working }: AttributedText): TakenBlock[] {
  const { doc, units } = settledUnits(attribution, working);
  const blocks: TakenBlock[] = [];
  doc.forEach((node, at) => {
    const { text } = regionOf(doc, at, at + node.nodeSize);
    const own = Array.from({ length: node.nodeSize }, (_, index) =>
      isStructure(text[index]) ? 0 : (units[at + index] ?? 0),
    );
    const lines = linesOf(attribution, node);
    blocks.push({ id: idOf(node) ?? '', node, units: own, lines });
  });
  return blocks;
}

/** Everybody who brought something of a block, as an attribution names them. */
export function makersOfBlock({ makers }: Attribution, { units, lines }: TakenBlock): string[] {
  const all = [...units, ...lines.flatMap((line) => line.units)];
  const found = new Set(all.map((unit) => makers[makerOf(unit)] ?? ''));
  return [...found].filter((maker) => maker !== '');
}

/** What a step says that brings such a block over. `idNow` gives what each block in it is called where it goes. */
export function transferOf(
  { makers }: Attribution,
  block: TakenBlock,
  coming: Pick<Transfer, 'article' | 'position'> & { idNow: (id: string) => string },
): Transfer {
  const named: string[] = [];
  const numberOf = (unit: Unit): number => {
    const maker = makers[makerOf(unit)] ?? '';
    const known = named.indexOf(maker);
    return known >= 0 ? known : named.push(maker) - 1;
  };
  const { article, position, idNow } = coming;
  return {
    article,
    position,
    block: block.id,
    as: idNow(block.id),
    body: stretchesOf(block.units, numberOf),
    lines: block.lines.map(({ block: of, attribute, units }) => [
      `${idNow(of)} ${attribute}`,
      stretchesOf(units, numberOf),
    ]),
    makers: named,
  };
}
