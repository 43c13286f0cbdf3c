import type { Mark, Node } from 'prosemirror-model';

/** What stands for the edges of blocks and for leaves, so that each place of a body is one UTF-16 unit. */
const OPEN = '\u0002';
const CLOSE = '\u0003';
const LEAF = '\u0004';

const STRUCTURE: ReadonlySet<string> = new Set([OPEN, CLOSE]);

/** Whether a unit of a region is the edge of a block, which nobody writes. */
export function isStructure(unit: string | undefined): boolean {
  return unit !== undefined && STRUCTURE.has(unit);
}

/** A block that lies wholly in a region: a paragraph with its edges, or a leaf. Places are those of the region. */
export type RegionBlock = { id: string; from: number; to: number };

/** Where a block that has words begins, in a region. */
export type Beginning = { id: string; at: number };

/** A stretch of a body or of a line: one unit of text for each place. */
export type Region = {
  text: string;
  blocks: RegionBlock[];
  /** Which block begins at each beginning that is in it, as a whole or not. */
  begins: Beginning[];
  /** 1 for each unit that is only proposed: it stands in no content yet. */
  proposed: Uint8Array;
  /** For each unit whose removal is proposed, that proposal’s id. */
  struck: Map<number, string>;
  /** Where its links lead, in order. */
  links: string;
};

/** A stretch of a line, where there are neither blocks nor proposals. */
export function lineRegion(text: string): Region {
  const proposed = new Uint8Array(text.length);
  return { text, blocks: [], begins: [], proposed, struck: new Map(), links: '' };
}

/** The beginnings of blocks in a part of a region. */
export function beginsIn(begins: readonly Beginning[], from: number, to: number): Beginning[] {
  return begins
    .filter(({ at }) => at >= from && at < to)
    .map(({ id, at }) => ({ id, at: at - from }));
}

/** A part of a region, without its blocks. */
export function partOf(region: Region, from: number, to: number): Region {
  const struck = [...region.struck].filter(([at]) => at >= from && at < to);
  return {
    text: region.text.slice(from, to),
    blocks: [],
    begins: beginsIn(region.begins, from, to),
    proposed: region.proposed.slice(from, to),
    struck: new Map(struck.map(([at, id]) => [at - from, id])),
    links: '',
  };
}

type Walk = { from: number; to: number; region: Region; pieces: string[] };
type Around = { proposed: boolean; struck: string | null };

function markOf(marks: readonly Mark[], name: string): Mark | undefined {
  return marks.find(({ type }) => type.name === name);
}

function aroundIn(node: Node, around: Around): Around {
  if (node.marks.length === 0) return around;
  const struck = markOf(node.marks, 'deletion');
  return {
    proposed: around.proposed || markOf(node.marks, 'insertion') !== undefined,
    struck: struck === undefined ? around.struck : String(struck.attrs['id']),
  };
}

function add(walk: Walk, { text, at }: { text: string; at: number }, around: Around): void {
  const { region, pieces, from } = walk;
  pieces.push(text);
  if (!around.proposed && around.struck === null) return;
  for (let n = at - from; n < at - from + text.length; n += 1) {
    if (around.proposed) region.proposed[n] = 1;
    if (around.struck !== null) region.struck.set(n, around.struck);
  }
}

function addInline(walk: Walk, { node, at }: { node: Node; at: number }, around: Around): void {
  const { from, to, region } = walk;
  const [start, end] = [Math.max(at, from), Math.min(at + node.nodeSize, to)];
  const whole = node.text ?? (node.type.name === 'hardBreak' ? '\n' : LEAF);
  add(walk, { text: whole.slice(start - at, end - at), at: start }, around);
  const link = markOf(node.marks, 'link');
  if (link !== undefined) region.links += `${String(link.attrs['href'])}\n`;
}

/** Adds what of a node’s children lies in the region; `at` is the place before the first of them. */
function collect(walk: Walk, { parent, at }: { parent: Node; at: number }, around: Around): void {
  const { from, to, region } = walk;
  parent.forEach((node, offset) => {
    const start = at + offset;
    const end = start + node.nodeSize;
    if (end <= from || start >= to) return;
    const within = aroundIn(node, around);
    const id: unknown = node.attrs['id'];
    const isWhole = start >= from && end <= to;
    if (isWhole && typeof id === 'string' && (node.isTextblock || (node.isBlock && node.isLeaf))) {
      region.blocks.push({ id, from: start - from, to: end - from });
    }
    if (node.isLeaf) {
      addInline(walk, { node, at: start }, within);
      return;
    }
    if (start >= from) {
      add(walk, { text: OPEN, at: start }, within);
      if (typeof id === 'string' && node.isTextblock) region.begins.push({ id, at: start - from });
    }
    collect(walk, { parent: node, at: start + 1 }, within);
    if (end <= to) add(walk, { text: CLOSE, at: end - 1 }, within);
  });
}

/** What stands between two places of a document. */
export function regionOf(doc: Node, from: number, to: number): Region {
  const size = Math.max(0, to - from);
  const region: Region = {
    text: '',
    blocks: [],
    begins: [],
    proposed: new Uint8Array(size),
    struck: new Map(),
    links: '',
  };
  if (size === 0) return region;
  const walk: Walk = { from, to, region, pieces: [] };
  collect(walk, { parent: doc, at: 0 }, { proposed: false, struck: null });
  region.text = walk.pieces.join('');
  return region;
}
