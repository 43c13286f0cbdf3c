import type { Group } from './groups.ts';
import { written } from './items.ts';
import type { Item } from './items.ts';
import { LONGEST_NAME, calmName } from './names.ts';
import { looksLikeOrganisation } from './organisations.ts';
import type { Context, Reading } from './person.ts';
import { isRegion } from './regions.ts';
import { isContact } from './staff.ts';
import type { Line } from './tokens.ts';

/** The place of an entry as its preposition makes it; null when it has none. */
export function placeOf(line: Line, group: Group, item: Item): string | null {
  const place = written(line, item.place);
  if (place === '' || place.length > LONGEST_NAME) return null;
  const { placeAfter } = group.book.language.reading;
  const isSealed = item.place.length === 1 && item.place[0]?.kind === 'sealed';
  if (isSealed) return place;
  if (isSourceLanguage(group, place)) return null;
  const calm = line.shouting ? calmName(place, group.book.language.tag) : place;
  return placeAfter ? placeAfter(item.preposition, calm) : calm;
}

/** "Translated by A from the German" says from which language, not from where. */
function isSourceLanguage(group: Group, place: string): boolean {
  if (!group.roles.some(({ role }) => role === 'translation')) return false;
  const names = Object.values(group.book.language.versions).flatMap((list) => list.split('|'));
  return names.includes(place);
}

/** The place that stood between a group's role and its agent. */
export function groupPlace(line: Line, group: Group): string | null {
  const place = written(line, group.place);
  return place === '' || place.length > LONGEST_NAME ? null : place;
}

/** "in Paris and Rome", "in Boston, Mass." and "in Cape Town, South Africa" name one place. */
export function extendsPlace(line: Line, { group, item, reading, isLast }: Context): boolean {
  const last = reading.people.at(-1);
  const [only] = item.name;
  const isPlain = !item.inPlace && item.notes.length === 0 && only?.kind === 'word' && !only.small;
  if (!last || !isPlain || group.book.language.direction === 'rtl') return false;
  const text = written(line, item.name);
  if (!isRegion(text) || (last.place?.length ?? 0) + text.length + 2 > LONGEST_NAME) return false;
  if (isContact(text) || looksLikeOrganisation(text, line.shouting)) return false;
  if (last.place === null && !last.isOrganisation && joinsName(group, item, last.name)) {
    const joiner = line.text.slice(0, only.start).trimEnd().split(' ').at(-1) ?? '';
    last.name += ` ${joiner} ${line.shouting ? calmName(text, group.book.language.tag) : text}`;
    return true;
  }
  if (last.place === null) {
    // "by Ana Soto, Madrid": one word after a comma at the end of a group is where, not who.
    const isPlace =
      isLast && item.before === 'comma' && last.name.includes(' ') && !text.includes(' ');
    if (isPlace && !last.isOrganisation) last.place = text;
    return isPlace && !last.isOrganisation;
  }
  if (item.before === 'comma') {
    last.place += `, ${line.shouting ? calmName(text, group.book.language.tag) : text}`;
    return true;
  }
  if (item.name.length > 1 || isAfterList(reading)) return false;
  last.place = line.text.slice(line.text.lastIndexOf(last.place, only.start), only.end);
  return true;
}

/** Spanish and Portuguese join two family names with their "and" ("Ana da Silva e Souza"). */
function joinsName(group: Group, item: Item, name: string): boolean {
  const joins = ['es', 'pt'].includes(group.book.language.tag);
  return joins && item.before === 'and' && item.name.length === 1 && name.includes(' ');
}

/** After two people with places of their own the next single word is a person known by one name. */
function isAfterList(reading: Reading): boolean {
  return reading.people.filter(({ place }) => place !== null).length > 1;
}

/**
 * A place after "B and C" is both theirs, and a place after the last name belongs to every earlier name that has none
 * (the convention of our corpus; ambiguous in life, so it is marked).
 */
export function sharePlaces({ people, joinedByAnd }: Reading): void {
  const share = (from: number, place: string): void => {
    const person = people[from];
    if (!person || person.place !== null) return;
    person.place = place;
    person.placeShared = true;
  };
  people.forEach((person, at) => {
    if (person.place === null || joinedByAnd[at] !== true) return;
    for (let earlier = at - 1; earlier >= 0 && people[earlier]?.place === null; earlier -= 1) {
      share(earlier, person.place);
    }
  });
  const last = people.at(-1);
  if (last?.place == null) return;
  for (let earlier = 0; earlier < people.length - 1; earlier += 1) share(earlier, last.place);
}
