import type { Node } from 'prosemirror-model';
import { isPerson, type Attribution } from './attribution.ts';
import { removalFrom } from './graveyard.ts';
import type { Author } from '../rules/surviving-places.ts';
import { isStructure } from './region.ts';
import { settledBlocks } from './settled-units.ts';
import { makerOf, stepOf, type Unit } from './units.ts';

/** The lines beside the body whose words have authors (DESIGN §3.3). */
const LINES = ['headline', 'standfirst', 'dateline', 'updateNote'] as const;

/** Makers who changed the text without leaving a character in it, since readers had it as at a position. */
function actors(attribution: Attribution, live: number): Set<number> {
  const found = new Set<number>();
  for (const [by, acts] of attribution.acts) {
    if (acts.some(({ from, at }) => from <= live && live < at)) found.add(by);
  }
  for (const passage of attribution.graveyard) {
    passage.gone.forEach((gone, index) => {
      if (stepOf(gone) <= live || isStructure(passage.text[index])) return;
      if (removalFrom(passage.units[index] ?? 0, gone) <= live) found.add(makerOf(gone));
    });
  }
  return found;
}

/**
 * The authors of a text since readers had it as at position `live` (0 for never): everybody whose characters stand in
 * it and were brought since, with the places of those; and, of no place, whoever took out words that others wrote or
 * that readers had, moved words about within the text, or changed where a link leads or what a picture shows. Imports
 * and machines are nobody; sorted by person.
 */
export function revisionAuthors(
  attribution: Attribution,
  { working, live }: { working: Node; live: number },
): Author[] {
  const places = new Map<number, Set<string>>();
  for (const by of actors(attribution, live)) places.set(by, new Set());
  const note = (units: readonly Unit[], place: string): void => {
    for (const unit of units) {
      if (stepOf(unit) <= live) continue;
      const by = makerOf(unit);
      const known = places.get(by);
      if (known === undefined) places.set(by, new Set([place]));
      else known.add(place);
    }
  };
  for (const name of LINES) note(attribution.lines.get(name)?.units ?? [], name);
  for (const { id, running, attributes, leaf } of settledBlocks(attribution, working)) {
    note(running.units, id);
    for (const { units } of attributes) note(units, id);
    if (leaf !== null) note([leaf], id);
  }
  return [...places]
    .map(([by, blocks]) => ({ personId: attribution.makers[by] ?? '', blocks: [...blocks].sort() }))
    .filter(({ personId }) => isPerson(personId))
    .sort((one, other) => (one.personId < other.personId ? -1 : 1));
}
