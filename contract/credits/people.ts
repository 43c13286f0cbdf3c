import type { Group } from './groups.ts';
import { itemsOf, splitAgency, written } from './items.ts';
import type { Item } from './items.ts';
import { LONGEST_NAME, calmName, calmOrganisation, isPlausibleName } from './names.ts';
import { addNotes } from './notes.ts';
import { looksLikeOrganisation } from './organisations.ts';
import type { Context, People, Person, Reading } from './person.ts';
import { extendsPlace, groupPlace, placeOf, sharePlaces } from './places.ts';
import { isContact, withoutArticle, withoutStaffWords } from './staff.ts';
import type { Line, Token } from './tokens.ts';

/** Reads the names of a group with their places and agencies. */
export function readPeople(line: Line, group: Group): People {
  const reading: Reading = {
    people: [],
    organisation: null,
    unread: [],
    joinedByAnd: [],
    firstPlace: null,
  };
  const items = itemsOf(line, group);
  for (const [at, item] of items.entries()) {
    const context = { group, item, reading, isLast: at === items.length - 1 };
    if (item.name.length === 0) addToEarlier(line, context);
    else if (
      !endsName(line, context) &&
      !extendsPlace(line, context) &&
      !namesUnnamed(line, context)
    )
      addPerson(line, context);
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
  const isAuthors = !group.printed || group.roles[0]?.role === 'author';
  if (!isAuthors || !last?.isOrganisation || reading.people.length < 2) return;
  if (reading.joinedByAnd.at(-1) === true) return;
  reading.organisation = last.name;
  reading.people.pop();
  reading.joinedByAnd.pop();
}

/** A place or a bracket that stands alone belongs to the names before it. */
function addToEarlier(line: Line, context: Context): void {
  const { group, item, reading } = context;
  const place = placeOf(line, group, item);
  const last = reading.people.at(-1);
  if (!last) {
    // "in redazione a Roma Ugo Ferri": the place comes first, one word, then the name.
    const [first, ...name] = item.place;
    if (first && name.length >= 2) {
      addPerson(line, { ...context, item: { ...item, name, place: [first] } });
    } else reading.firstPlace = place;
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

/** "notre correspondante à Rome, A" says one person twice. */
function namesUnnamed(line: Line, { item, reading }: Context): boolean {
  const last = reading.people.at(-1);
  const isName = item.before === 'comma' && item.name.length > 1 && !item.inPlace;
  const name = written(line, item.name);
  if (last?.isUnnamed !== true || !isName || !isPlausibleName(name)) return false;
  last.name = name;
  delete last.isUnnamed;
  return true;
}

/** "Robert Aske, Jr. in Tulsa": what follows some names after a comma is part of them. */
const AFTER_NAME = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/u;

function endsName(line: Line, { group, item, reading }: Context): boolean {
  const last = reading.people.at(-1);
  const text = written(line, item.name);
  if (!last || item.before !== 'comma' || last.place !== null || !AFTER_NAME.test(text))
    return false;
  if (last.isOrganisation || !last.name.includes(' ')) return false;
  last.name += `, ${text}`;
  last.place = placeOf(line, group, item);
  return true;
}

/** "A, inviato a Kiev": a word for staff with a place says where the one before is. */
function givesPlace(line: Line, { group, item, reading }: Context): boolean {
  const last = reading.people.at(-1);
  const isStaff = item.name.every(({ norm }) => group.book.staff.has(norm));
  if (!isStaff || !last || last.isUnnamed === true) return false;
  last.place ??= placeOf(line, group, item);
  return true;
}

function addPerson(line: Line, context: Context): void {
  const { group, item, reading } = context;
  const own = withoutRepeatedAgent(group, item);
  const { tokens, organisation } = withoutStaffWords(line, group, own);
  if (organisation !== null) reading.organisation = organisation;
  if (givesPlace(line, context)) return;
  const { name: bare, agency } = splitAgency(line, tokens);
  const sealed = bare.length === 1 && bare[0]?.kind === 'sealed';
  const text = withoutArticle(group, written(line, bare));
  const isOrganisation = looksLikeOrganisation(text, line.shouting || sealed);
  if (text === '' || (!sealed && isContact(text))) return;
  const isName = sealed || isOrganisation || isPlausibleName(text) || isUnnamed(group, bare);
  if (!isName || text.length > LONGEST_NAME) {
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
    place: placeOf(line, group, item) ?? groupPlace(line, group) ?? reading.firstPlace,
    ...(isUnnamed(group, bare) ? { isUnnamed: true } : {}),
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

/** "de A et de B": the agent may stand again before each name. */
function withoutRepeatedAgent(group: Group, { before, name }: Item): readonly Token[] {
  const [first, second] = name;
  const repeats = group.hasAgent && before !== 'start' && name.length > 2 && first?.small === true;
  return repeats && second?.small === false && group.book.agents.has(first.norm)
    ? name.slice(1)
    : name;
}
