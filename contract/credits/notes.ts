import type { CreditRole } from '../vocabulary.ts';
import type { Group } from './groups.ts';
import { written } from './items.ts';
import { LONGEST_NAME } from './names.ts';
import { looksLikeOrganisation } from './organisations.ts';
import type { Person } from './person.ts';
import { findAt } from './phrases.ts';
import type { Line, Token } from './tokens.ts';

/** Gives a person what stood in brackets after the name: a place, an agency, or what this one did. */
export function addNotes(
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
      else if (/\p{L}/u.test(text) && text.length <= LONGEST_NAME) places.push(text);
    }
    const place = places.join(', ');
    if (place !== '' && place.length <= LONGEST_NAME) person.place ??= place;
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
