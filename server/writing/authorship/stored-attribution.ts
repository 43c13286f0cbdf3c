import { z } from 'zod';
import type { Attribution } from './attribution.ts';
import type { Passage } from './passage.ts';
import { runsOf, unitsOfRuns } from './units.ts';

/** Raised when attributions are worked out otherwise, so that what was written down before counts for nothing. */
const SHAPE = 3;

const runs = z.array(z.int());
const place = z.int().min(0);

const storedPassage = z.object({
  where: z.string(),
  low: place,
  high: place,
  text: z.string(),
  units: runs,
  gone: runs,
  by: place,
  blocks: z.array(z.tuple([z.string(), place, place])),
  begins: z.array(z.tuple([z.string(), place])),
  of: z.string().nullable(),
  /** Passages by their place in the list. */
  nested: z.array(z.tuple([place, z.int(), z.int()])),
});

const stored = z.object({
  shape: z.literal(SHAPE),
  position: place,
  makers: z.array(z.string()),
  save: z.object({ maker: z.string(), name: z.string(), first: place }),
  body: runs,
  lines: z.array(z.tuple([z.string(), z.string(), runs])),
  looks: z.array(z.tuple([z.string(), z.string()])),
  graveyard: z.array(storedPassage),
  acts: z.array(z.tuple([place, z.array(z.tuple([place, place]))])),
  strikers: z.array(z.tuple([z.string(), z.array(place)])),
});

function storedGraveyard(graveyard: readonly Passage[]): z.infer<typeof storedPassage>[] {
  const places = new Map(graveyard.map((passage, index) => [passage, index]));
  return graveyard.map((passage) => ({
    ...passage,
    units: runsOf(passage.units),
    gone: runsOf(passage.gone),
    blocks: passage.blocks.map(({ id, from, to }): [string, number, number] => [id, from, to]),
    begins: passage.begins.map(({ id, at }): [string, number] => [id, at]),
    nested: passage.nested.flatMap(({ passage: inner, low, high }) => {
      const index = places.get(inner);
      return index === undefined ? [] : [[index, low, high] satisfies [number, number, number]];
    }),
  }));
}

/** An attribution as JSON that the database keeps. */
export function storedAttribution(attribution: Attribution): z.infer<typeof stored> {
  const { position, makers, save, body, lines, looks, graveyard, acts, strikers } = attribution;
  return {
    shape: SHAPE,
    position,
    makers,
    save,
    body: runsOf(body),
    lines: [...lines].map(([name, { text, units }]) => [name, text, runsOf(units)]),
    looks: [...looks],
    graveyard: storedGraveyard(graveyard),
    acts: [...acts].map(([by, list]) => [by, list.map(({ from, at }) => [from, at])]),
    strikers: [...strikers],
  };
}

function readGraveyard(list: readonly z.infer<typeof storedPassage>[]): Passage[] {
  const graveyard = list.map((passage): Passage => ({
    ...passage,
    units: unitsOfRuns(passage.units),
    gone: unitsOfRuns(passage.gone),
    blocks: passage.blocks.map(([id, from, to]) => ({ id, from, to })),
    begins: passage.begins.map(([id, at]) => ({ id, at })),
    nested: [],
  }));
  list.forEach(({ nested }, index) => {
    for (const [inner, low, high] of nested) {
      const passage = graveyard[inner];
      if (passage !== undefined) graveyard[index]?.nested.push({ passage, low, high });
    }
  });
  return graveyard;
}

/** The attribution that was kept so; null when it was kept otherwise, and must be worked out again. */
export function readStored(json: unknown): Attribution | null {
  const read = stored.safeParse(json);
  if (!read.success) return null;
  const { position, makers, save, body, lines, looks, graveyard, acts, strikers } = read.data;
  return {
    position,
    makers,
    save,
    body: unitsOfRuns(body),
    lines: new Map(lines.map(([name, text, units]) => [name, { text, units: unitsOfRuns(units) }])),
    looks: new Map(looks),
    graveyard: readGraveyard(graveyard),
    acts: new Map(acts.map(([by, list]) => [by, list.map(([from, at]) => ({ from, at }))])),
    strikers: new Map(strikers),
  };
}
