import type { Attribution } from './attribution.ts';
import { bringRunsBack } from './come-back.ts';
import { unearth } from './graveyard.ts';
import { isStructure, lineRegion, type Region } from './region.ts';
import { makerOf, stepOf, type Unit } from './units.ts';

/** Words at a place of the body that were only proposed and stand from a step on; `was` and `is` are the same stretch before and after it. */
export type Accepted = { at: number; was: Region; is: Region; step: number };

/** The places of the stretch where something that one person proposed stands now. */
function acceptedOf(units: readonly Unit[], { was, is }: Accepted, by: number): number[] {
  const places: number[] = [];
  units.forEach((unit, n) => {
    const isAccepted = was.proposed[n] === 1 && is.proposed[n] !== 1;
    if (isAccepted && !isStructure(is.text[n]) && makerOf(unit) === by) places.push(n);
  });
  return places;
}

/**
 * A suggestion that moves words, or joins them to others, brings them in one place and takes them out of another. Once it
 * is accepted the words are whoever’s they were, and whoever proposed that has moved them. Gives the places that so
 * have got their writers back.
 */
export function followProposedMove(
  attribution: Attribution,
  accepted: Accepted,
): ReadonlySet<number> {
  const { at, is: inserted, step } = accepted;
  const { body } = attribution;
  const units = body.slice(at, at + inserted.text.length);
  const returned = new Set<number>();
  for (const by of new Set(units.map(makerOf))) {
    const places = acceptedOf(units, accepted, by);
    if (places.length === 0) continue;
    const is: (Unit | null)[] = [...units];
    for (const place of places) is[place] = null;
    const none = { was: [], stays: new Uint8Array(), removed: lineRegion(''), nested: [] };
    const work = {
      ...none,
      ...{ attribution, where: 'body', at, inserted, made: { step, by }, is, back: [] },
    };
    // What was taken out before it was proposed here has not gone along.
    bringRunsBack(work, Math.min(...places.map((place) => stepOf(units[place] ?? 0))));
    unearth(attribution, work.back, { where: 'body', at });
    for (const place of places) {
      const unit = is[place];
      if (unit == null) continue;
      body[at + place] = unit;
      returned.add(place);
    }
  }
  return returned;
}
