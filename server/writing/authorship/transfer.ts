import type { Node } from 'prosemirror-model';
import { ReplaceStep, type Step } from 'prosemirror-transform';
import { z } from 'zod';
import { advanceAttributes, attributeLines } from './attribute-words.ts';
import { makerNumber, noteAct, type Attribution } from './attribution.ts';
import { shiftForInsertion } from './graveyard.ts';
import { isStructure, regionOf } from './region.ts';
import { exchangeUnits, makerOf, unitOf, type Made, type Unit } from './units.ts';

/** Stretches of one maker each: how many units, and whose by their number among the makers. */
const stretches = z.array(z.tuple([z.int().min(1), z.int().min(0)]));
type Stretches = z.infer<typeof stretches>;

/** What a step that brings a block over says of it: where it stood, what it is called here, and whose its words are. */
export const transferSchema = z.object({
  /** The article that it comes from, and where its log stood. */
  article: z.string(),
  position: z.int().min(0),
  /** What the block is called there, and here. */
  block: z.string(),
  as: z.string(),
  /** As an attribution names people and programs. */
  makers: z.array(z.string()),
  /** One unit for each place of the block. */
  body: stretches,
  /** The words in blocks’ attributes under `<block id here> <attribute>`. */
  lines: z.array(z.tuple([z.string(), stretches])),
});
export type Transfer = z.infer<typeof transferSchema>;

/** Units as stretches of one maker each; `numberOf` gives a maker’s number in the transfer’s list. */
export function stretchesOf(units: readonly Unit[], numberOf: (unit: Unit) => number): Stretches {
  const found: Stretches = [];
  for (const unit of units) {
    const by = numberOf(unit);
    const last = found.at(-1);
    if (last?.[1] === by) last[0] += 1;
    else found.push([1, by]);
  }
  return found;
}

/** A step that brings a block over, with the body after it. */
type Coming = { after: Node; step: Step; transfer: Transfer };

const UNFIT = 'The log does not fit its transfer.';

/** Where a block comes in and how long it is. Throws when the step does something else than bring one over. */
function placeOf({ step, transfer }: Coming): { at: number; size: number } {
  const size = transfer.body.reduce((sum, [length]) => sum + length, 0);
  const isPure = step instanceof ReplaceStep && step.from === step.to;
  if (!isPure || step.slice.size !== size) throw new Error(UNFIT);
  return { at: step.from, size };
}

/** Gives the words in the attributes of what came to whoever wrote them. */
function bringLines(
  attribution: Attribution,
  { after, at, size }: { after: Node; at: number; size: number },
  units: ReadonlyMap<string, Unit[]>,
): Node[] {
  const nodes: Node[] = [];
  after.nodesBetween(at, at + size, (node, place) => {
    if (!node.isText && place >= at) nodes.push(node);
    return !node.isTextblock;
  });
  for (const { name, text } of nodes.flatMap(attributeLines)) {
    const known = units.get(name) ?? [];
    if (known.length !== text.length) throw new Error(UNFIT);
    if (text !== '') attribution.lines.set(name, { text, units: known });
  }
  return nodes;
}

/**
 * Moves an attribution forward by a step that brings a block over: its words stay those of who wrote them, and are new here.
 * Whoever brings words of others over has changed the text, as who moves them within it has.
 */
export function advanceTransfer(attribution: Attribution, coming: Coming, made: Made): void {
  const { after, transfer } = coming;
  const { at, size } = placeOf(coming);
  const numbers = transfer.makers.map((maker) => makerNumber(attribution, maker));
  const unitsOf = (list: Stretches): Unit[] =>
    list.flatMap(([length, by]) =>
      new Array<Unit>(length).fill(unitOf({ step: made.step, by: numbers[by] ?? 0 })),
    );
  const units = unitsOf(transfer.body);
  shiftForInsertion(attribution, { where: 'body', at, size });
  exchangeUnits(attribution.body, { at, removed: 0, inserted: units });
  const lines = new Map(transfer.lines.map(([name, list]) => [name, unitsOf(list)]));
  const nodes = bringLines(attribution, { after, at, size }, lines);
  for (const node of nodes) advanceAttributes(attribution, node, made);
  const { text } = regionOf(after, at, at + size);
  const words = units.filter((_, index) => !isStructure(text[index]));
  const isOwn = [...words, ...[...lines.values()].flat()].every(
    (unit) => makerOf(unit) === made.by,
  );
  if (!isOwn) noteAct(attribution, made.by, { from: 0, at: made.step });
}
