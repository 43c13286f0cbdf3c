import type { Node } from 'prosemirror-model';
import { isPerson, type Attribution } from './attribution.ts';
import { removalFrom } from './graveyard.ts';
import type { Author } from '../rules/surviving-places.ts';
import { isStructure } from './region.ts';
import { settledBlocks } from './settled-units.ts';
import { makerOf, stepOf, type Unit } from './units.ts';

/** The lines beside the body whose words have authors (DESIGN §3.3). */
const LINES = ['headline', 'standfirst', 'dateline', 'updateNote'] as const;

/** Who answers for words that came with a template: the people who wrote it, by its name as a maker. */
export type Lenders = ReadonlyMap<string, readonly string[]>;

/** Letters and marks that are left over from a template's words are nobody's; its words are whole ones. */
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

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

/** Adds a place to what is known of a maker. */
function notePlace(places: Map<number, Set<string>>, by: number, place: string): void {
  const known = places.get(by);
  if (known === undefined) places.set(by, new Set([place]));
  else known.add(place);
}

/** The people behind makers, each with all places; sorted by person. */
function peopleOf(
  { makers }: Attribution,
  { places, lenders }: { places: ReadonlyMap<number, ReadonlySet<string>>; lenders: Lenders },
): Author[] {
  const byPerson = new Map<string, Set<string>>();
  for (const [by, blocks] of places) {
    const maker = makers[by] ?? '';
    for (const person of isPerson(maker) ? [maker] : (lenders.get(maker) ?? [])) {
      byPerson.set(person, new Set([...(byPerson.get(person) ?? []), ...blocks]));
    }
  }
  return [...byPerson]
    .map(([personId, blocks]) => ({ personId, blocks: [...blocks].sort() }))
    .sort((one, other) => (one.personId < other.personId ? -1 : 1));
}

/**
 * The authors of a text since readers had it as at position `live` (0 for never): everybody whose characters stand in
 * it and were brought since, with the places of those; and, of no place, whoever took out words that others wrote or
 * that readers had, moved words about within the text, or changed where a link leads or what a picture shows. Words
 * that came with a template are its writers'; imports and machines are nobody; sorted by person.
 */
export function revisionAuthors(
  attribution: Attribution,
  { working, live, lenders = new Map() }: { working: Node; live: number; lenders?: Lenders },
): Author[] {
  const places = new Map<number, Set<string>>();
  for (const by of actors(attribution, live)) places.set(by, new Set());
  const isLent = (by: number): boolean => lenders.has(attribution.makers[by] ?? '');
  const note = ({ text, units }: { text: string; units: readonly Unit[] }, place: string): void => {
    for (const unit of units) {
      if (stepOf(unit) > live && !isLent(makerOf(unit))) notePlace(places, makerOf(unit), place);
    }
    if (lenders.size === 0) return;
    for (const { 0: word, index } of text.matchAll(WORDS)) {
      const makers = new Set(units.slice(index, index + word.length).map(makerOf));
      const [by = 0] = makers;
      if (makers.size === 1 && isLent(by) && stepOf(units[index] ?? 0) > live) {
        notePlace(places, by, place);
      }
    }
  };
  const nothing = { text: '', units: [] };
  for (const name of LINES) note(attribution.lines.get(name) ?? nothing, name);
  for (const { id, running, attributes, leaf } of settledBlocks(attribution, working)) {
    note(running, id);
    for (const line of attributes) note(line, id);
    // A rule across the page says nothing; a picture or an embed does.
    if (leaf !== null) note({ text: attributes.length === 0 ? '' : 'x', units: [leaf] }, id);
  }
  return peopleOf(attribution, { places, lenders });
}
