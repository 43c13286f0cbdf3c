import type { Node } from 'prosemirror-model';
import {
  RemoveNodeMarkStep,
  ReplaceAroundStep,
  type Step,
  type StepMap,
} from 'prosemirror-transform';
import { makerNumber, noteAct, type Attribution } from './attribution.ts';
import { advanceAttributes, attributeLines } from './attribute-words.ts';
import { noteProposal } from './compare.ts';
import { bringRunsBack, claim } from './come-back.ts';
import { exchange } from './exchange.ts';
import { unearth } from './graveyard.ts';
import { exchangeLine } from './exchange-line.ts';
import { findBlock, SHORTEST_RUN } from './find-passage.ts';
import { followProposedMove } from './proposed-moves.ts';
import { isStructure, lineRegion, regionOf, type Region } from './region.ts';
import type { Returned } from './sides.ts';
import { makerOf, stepOf, type Made, type Unit } from './units.ts';

/**
 * A step of the log: where it stands there, who made it, as `Attribution.makers` names people and programs, and the
 * name of the save that it belongs to: steps of one save that follow one another have the same.
 */
export type StepMade = { position: number; maker: string; save: string };

/** A step of the body between the documents before and after it. */
export type BodyAdvance = { before: Node; after: Node; step: Step };

type Moving = BodyAdvance & { attribution: Attribution; made: Made };

/** Notes who proposes to remove text in a region. */
function noteStrikers({ attribution, made }: Moving, region: Region): void {
  for (const id of new Set(region.struck.values())) {
    const known = attribution.strikers.get(id) ?? [];
    if (!known.includes(made.by)) attribution.strikers.set(id, [...known, made.by]);
  }
}

/** Follows what stays in its place but may be marked otherwise: proposed, proposed to go, or a link. */
function followMarks(
  moving: Moving,
  { from, size, now }: { from: number; size: number; now: number },
): void {
  const { attribution, before, after, made } = moving;
  const was = regionOf(before, from, from + size);
  const is = regionOf(after, now, now + size);
  noteStrikers(moving, is);
  if (was.links !== is.links) noteAct(attribution, made.by, { from: 0, at: made.step });
  const moved = followProposedMove(attribution, { at: now, was, is, step: made.step });
  for (let n = 0; n < size; n += 1) {
    if (isStructure(is.text[n]) || was.proposed[n] === is.proposed[n] || moved.has(n)) continue;
    const unit = attribution.body[now + n] ?? 0;
    noteProposal(attribution, unit, {
      made,
      was: was.proposed[n] === 1,
      is: is.proposed[n] === 1,
    });
  }
}

type Place = { from: number; size: number };

/** The part of a document whose marks or attributes a step changes without moving anything. */
function markedPlace({ step, before }: Moving): Place | null {
  const json = step.toJSON() as { from?: number; to?: number; pos?: number };
  if (json.from !== undefined && json.to !== undefined) {
    return { from: json.from, size: json.to - json.from };
  }
  if (json.pos === undefined) return null;
  return { from: json.pos, size: before.nodeAt(json.pos)?.nodeSize ?? 0 };
}

function followAttributes({ after, attribution, made }: Moving, from: number, to: number): void {
  if (to <= from) return;
  after.nodesBetween(from, to, (node, at) => {
    if (!node.isText && at >= from && at < to) advanceAttributes(attribution, node, made);
    return !node.isTextblock;
  });
}

/** Blocks that stood in their new place already when they were taken out of the old one keep their words’ authors. */
function followMovedDown({ after, attribution, made }: Moving, removed: Region): void {
  if (removed.blocks.length === 0) return;
  const gone = new Map(
    removed.blocks.map(({ id, from, to }) => [id, removed.text.slice(from, to)]),
  );
  after.descendants((node, at) => {
    const id: unknown = node.attrs['id'];
    const text = typeof id === 'string' ? gone.get(id) : undefined;
    if (typeof id !== 'string' || text === undefined) return !node.isTextblock;
    gone.delete(id);
    const found = findBlock(attribution.graveyard, { id, text });
    if (found === null) return false;
    const standing = regionOf(after, at, at + node.nodeSize);
    const { is, back } = claim(attribution, found, { id, standing, at, made });
    unearth(attribution, back, { where: 'body', at });
    is.forEach((unit, index) => {
      if (unit !== null) attribution.body[at + index] = unit;
    });
    return false;
  });
}

/** How many places of a paragraph or the like lie before and behind a place; null when it is in none. */
function aroundIt(doc: Node, place: number): { before: number; behind: number } | null {
  if (place > doc.content.size) return null;
  const { parent, parentOffset } = doc.resolve(place);
  if (!parent.isTextblock) return null;
  return { before: parentOffset, behind: parent.content.size - parentOffset };
}

/** Whether what was taken out at an edge of a block goes along with the words beside it to the edge of another. */
function goesAlong(doc: Node, { side, passage }: Returned, place: number): boolean {
  const [was, is] = [aroundIt(doc, passage.high), aroundIt(doc, place)];
  if (side === 'behind') return is?.behind === 0 && (was === null || was.behind === 0);
  return is?.before === 0 && was === null;
}

/**
 * A save of the whole body writes what comes and takes out what goes step by step, from the end of the text to its
 * beginning: what it moved down, or split off, came before it went. What was taken out at an edge of a block goes along
 * with the words beside it to that of another.
 */
function followMovedAhead({ after, attribution, made }: Moving): void {
  const { first } = attribution.save;
  if (first === made.step) return;
  const isFresh = (unit: Unit | undefined): boolean =>
    unit !== undefined && makerOf(unit) === made.by && stepOf(unit) >= first;
  const { body } = attribution;
  for (let from = 0; from < body.length; from += 1) {
    if (!isFresh(body[from])) continue;
    let to = from + 1;
    while (isFresh(body[to])) to += 1;
    const inserted = regionOf(after, from, to);
    const is = new Array<Unit | null>(to - from).fill(null);
    const none = { was: [], stays: new Uint8Array(), removed: lineRegion(''), nested: [] };
    const back: Returned[] = [];
    const work = { attribution, where: 'body', at: from, inserted, made, is, back, ...none };
    bringRunsBack(work, made.step - 1);
    const along = back.map((one): Returned => {
      return goesAlong(after, one, from + one.high) ? { ...one, side: 'within' } : one;
    });
    unearth(attribution, along, { where: 'body', at: from });
    is.forEach((unit, index) => {
      if (unit !== null) body[from + index] = unit;
    });
    from = to;
  }
}

/** Words in a block’s attributes that were proposed and now stand: they count as brought now. */
function followAccepted({ step, before, attribution, made }: Moving): void {
  if (!(step instanceof RemoveNodeMarkStep) || step.mark.type.name !== 'modification') return;
  const node = before.nodeAt(step.pos);
  for (const { name } of node === null ? [] : attributeLines(node)) {
    for (const unit of attribution.lines.get(name)?.units ?? []) {
      noteProposal(attribution, unit, { made, was: true, is: false });
    }
  }
}

type Range = { oldStart: number; oldEnd: number; newStart: number; newEnd: number };

function rangesOf(map: StepMap): Range[] {
  const ranges: Range[] = [];
  map.forEach((...[oldStart, oldEnd, newStart, newEnd]) => {
    ranges.push({ oldStart, oldEnd, newStart, newEnd });
  });
  return ranges;
}

function followRange(moving: Moving, { oldStart, oldEnd, newStart, newEnd }: Range): void {
  const { attribution, before, after, made } = moving;
  const removed = regionOf(before, oldStart, oldEnd);
  const inserted = regionOf(after, newStart, newEnd);
  noteStrikers(moving, inserted);
  exchange(attribution, attribution.body, {
    where: 'body',
    at: newStart,
    removed,
    inserted,
    made,
  });
  followAttributes(moving, newStart, newEnd);
  const ids = new Set(inserted.blocks.map(({ id }) => id));
  followMovedDown(moving, {
    ...removed,
    blocks: removed.blocks.filter(({ id }) => !ids.has(id)),
  });
  if (removed.text.length >= SHORTEST_RUN) followMovedAhead(moving);
}

/** Begins a step: notes which save it belongs to, and gives what its units carry. */
export function begin(attribution: Attribution, { position, maker, save }: StepMade): Made {
  const last = attribution.save;
  if (last.maker !== maker || last.name !== save || attribution.position !== position - 1) {
    attribution.save = { maker, name: save, first: position };
  }
  attribution.position = position;
  return { step: position, by: makerNumber(attribution, maker) };
}

/** Moves an attribution forward by one step of the body. */
export function advanceBody(attribution: Attribution, change: BodyAdvance, by: StepMade): void {
  const made = begin(attribution, by);
  const moving: Moving = { ...change, attribution, made };
  const { step } = change;
  const ranges = rangesOf(step.getMap());
  if (ranges.length === 0) {
    const place = markedPlace(moving);
    if (place === null) return;
    followMarks(moving, { ...place, now: place.from });
    followAttributes(moving, place.from, place.from + Math.min(place.size, 1));
    followAccepted(moving);
    return;
  }
  for (const range of ranges) followRange(moving, range);
  if (step instanceof ReplaceAroundStep) {
    const size = step.gapTo - step.gapFrom;
    followMarks(moving, { from: step.gapFrom, size, now: step.from + step.insert });
  }
}

/** Moves an attribution forward by one step of a line such as the headline. */
export function advanceLine(
  attribution: Attribution,
  { field, value }: { field: string; value: string },
  by: StepMade,
): void {
  exchangeLine(attribution, field, { text: value, made: begin(attribution, by) });
}

/** Moves an attribution past a step that brings no words. */
export function advancePast(attribution: Attribution, { position }: StepMade): void {
  attribution.position = position;
}
