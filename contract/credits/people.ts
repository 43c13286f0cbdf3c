import type { CreditRole } from '../vocabulary.ts';
import type { Group } from './groups.ts';
import { itemsOf, splitAgency, written } from './items.ts';
import type { Item } from './items.ts';
import { calmName, calmOrganisation, isPlausibleName } from './names.ts';
import { withoutArticle, withoutStaffWords } from './staff.ts';
import { isRegion } from './regions.ts';
import { looksLikeOrganisation } from './organisations.ts';
import { findAt } from './phrases.ts';
import { normalise } from './tokens.ts';
import type { Line, Token } from './tokens.ts';

/** One name of a group. `placeShared` when the place stood after a later name. */
export type Person = {
  name: string;
  isOrganisation: boolean;
  organisation: string | null;
  place: string | null;
  placeShared: boolean;
  /** What a bracket after the name says that this one did: "A (Text), B (Fotos)". */
  role?: CreditRole;
};

/** What a group holds: its people in order, an agency whose staff they are, and words that are no name. */
export type People = { people: Person[]; organisation: string | null; unread: string[] };

type Reading = People & { joinedByAnd: boolean[] };

/** Words that open contact details and routing lines, not names. */
const CONTACT_WORDS = new Set(
  'tel telefon telephone phone tlf mobil mobile fax twitter x e-mail email mail tel. telefono telefone тел телефон هاتف keywords messaging mesa'.split(
    ' ',
  ),
);

/** Reads the names of a group with their places and agencies. */
export function readPeople(line: Line, group: Group): People {
  const reading: Reading = { people: [], organisation: null, unread: [], joinedByAnd: [] };
  for (const item of itemsOf(line, group)) {
    if (item.name.length === 0) addToEarlier(line, { group, item, reading });
    else if (!extendsPlace(line, { group, item, reading }))
      addPerson(line, { group, item, reading });
  }
  takeAgencyOfAuthors(group, reading);
  sharePlaces(reading);
  const { people, organisation, unread } = reading;
  for (const person of people) {
    if (!person.isOrganisation) person.organisation ??= organisation;
  }
  return { people, organisation, unread };
}

/** "Von A und B, dpa": an agency after a comma, at the end of the authors, is whose people they are. */
function takeAgencyOfAuthors(group: Group, reading: Reading): void {
  const last = reading.people.at(-1);
  const isAuthors = group.roles[0]?.role === 'author';
  if (!isAuthors || !last?.isOrganisation || reading.people.length < 2) return;
  if (reading.joinedByAnd.at(-1) === true) return;
  reading.organisation = last.name;
  reading.people.pop();
  reading.joinedByAnd.pop();
}

type Context = { group: Group; item: Item; reading: Reading };

function placeOf(line: Line, group: Group, item: Item): string | null {
  const place = written(line, item.place);
  if (place === '') return null;
  const { placeAfter } = group.book.language.reading;
  const isSealed = item.place.length === 1 && item.place[0]?.kind === 'sealed';
  if (isSealed) return place;
  const calm = line.shouting ? calmName(place, group.book.language.tag) : place;
  return placeAfter ? placeAfter(item.preposition, calm) : calm;
}

function groupPlace(line: Line, group: Group): string | null {
  return group.place.length === 0 ? null : written(line, group.place);
}

/** A place or a bracket that stands alone belongs to the names before it. */
function addToEarlier(line: Line, { group, item, reading }: Context): void {
  const place = placeOf(line, group, item);
  const last = reading.people.at(-1);
  if (!last) {
    // "in redazione a Roma Ugo Ferri": the place comes first, one word, then the name.
    const [first, ...name] = item.place;
    if (first && name.length >= 2) {
      addPerson(line, { group, item: { ...item, name, place: [first] }, reading });
    }
    return;
  }
  if (place !== null) {
    for (const person of reading.people) {
      if (person.place !== null) continue;
      person.place = place;
      person.placeShared = person !== last;
    }
  }
  addNotes(line, { notes: item.notes, person: last, group });
}

/** "in Paris and Rome", "in Boston, Mass." and "in Cape Town, South Africa" name one place. */
function extendsPlace(line: Line, { group, item, reading }: Context): boolean {
  const last = reading.people.at(-1);
  const [only] = item.name;
  const isPlain = !item.inPlace && item.notes.length === 0 && only?.kind === 'word' && !only.small;
  if (!last || last.place === null || !isPlain) return false;
  if (group.book.language.direction === 'rtl') return false;
  const text = written(line, item.name);
  if (!isRegion(text) || looksLikeOrganisation(text, line.shouting)) return false;
  if (item.before === 'comma') {
    last.place += `, ${line.shouting ? calmName(text, group.book.language.tag) : text}`;
    return true;
  }
  if (item.name.length > 1 || isAfterList(reading)) return false;
  last.place = line.text.slice(line.text.lastIndexOf(last.place, only.start), only.end);
  return true;
}

/** After two people with places of their own the next single word is a person known by one name. */
function isAfterList(reading: Reading): boolean {
  return reading.people.length > 1;
}

function addPerson(line: Line, { group, item, reading }: Context): void {
  const own = withoutRepeatedAgent(group, item);
  const { tokens, organisation } = withoutStaffWords(line, group, own);
  if (organisation !== null) reading.organisation = organisation;
  const { name: bare, agency } = splitAgency(line, tokens);
  const sealed = bare.length === 1 && bare[0]?.kind === 'sealed';
  const text = withoutArticle(group, written(line, bare));
  const isOrganisation = looksLikeOrganisation(text, line.shouting || sealed);
  if (text === '' || (!sealed && isContact(text))) return;
  if (!sealed && !isOrganisation && !isPlausibleName(text) && !isUnnamed(group, bare)) {
    reading.unread.push(text);
    return;
  }
  const { tag, reading: wording } = group.book.language;
  const calm = sealed ? text : isOrganisation ? calmOrganisation(text) : calmName(text, tag);
  const declined = group.oblique && !sealed && !isOrganisation;
  const name = declined && wording.nominative ? wording.nominative(calm) : calm;
  const person: Person = {
    name,
    isOrganisation,
    organisation: agency,
    place: placeOf(line, group, item) ?? groupPlace(line, group),
    placeShared: false,
  };
  addNotes(line, { notes: item.notes, person, group });
  reading.people.push(person);
  reading.joinedByAnd.push(item.before === 'and');
}

/** "our correspondent": somebody whom the line does not name. */
function isUnnamed(group: Group, tokens: readonly Token[]): boolean {
  const { articles, staff } = group.book;
  return articles.has(tokens[0]?.norm ?? '') && staff.has(tokens.at(-1)?.norm ?? '');
}

function isContact(text: string): boolean {
  const [first = ''] = normalise(text).split(' ', 1);
  return CONTACT_WORDS.has(first) || /^reuters messaging\b/iu.test(text);
}

/** "de A et de B": the agent may stand again before each name. */
function withoutRepeatedAgent(group: Group, { before, name }: Item): readonly Token[] {
  const [first, second] = name;
  const repeats = group.hasAgent && before !== 'start' && name.length > 2 && first?.small === true;
  return repeats && second?.small === false && group.book.agents.has(first.norm)
    ? name.slice(1)
    : name;
}

function addNotes(
  line: Line,
  { notes, person, group }: { notes: Token[][]; person: Person; group: Group },
): void {
  for (const note of notes) {
    const places: string[] = [];
    for (const part of partsOf(note)) {
      const text = written(line, withoutPreposition(group, part));
      const isSealed = part.length === 1 && part[0]?.kind === 'sealed';
      const role = isSealed ? undefined : roleAlone(line, group, part);
      if (role !== undefined) person.role = role;
      else if (looksLikeOrganisation(text, line.shouting || isSealed)) person.organisation = text;
      else if (/\p{L}/u.test(text)) places.push(text);
    }
    if (places.length > 0) person.place ??= places.join(', ');
  }
}

/** The role that a bracket names when it holds nothing else. */
function roleAlone(line: Line, group: Group, part: readonly Token[]): CreditRole | undefined {
  const { book } = group;
  const found = part[0] && findAt(line, part[0].at, { index: book.roles, book });
  const isAll = found?.bare === true && found.end === (part.at(-1)?.at ?? -1) + 1;
  return isAll && found.meaning !== 'other' ? found.meaning : undefined;
}

function withoutPreposition(group: Group, tokens: Token[]): Token[] {
  const [first] = tokens;
  return first?.small === true && tokens.length > 1 && group.book.places.has(first.norm)
    ? tokens.slice(1)
    : tokens;
}

function partsOf(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'comma') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/**
 * A place after "B and C" is both theirs, and a place after the last name belongs to every earlier name that has none
 * (the convention of our corpus; ambiguous in life, so it is marked).
 */
function sharePlaces({ people, joinedByAnd }: Reading): void {
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
