import type { Present } from '#contract/api/collab.ts';
import type { Field } from '#contract/vocabulary.ts';

/** One person who has the article open, in however many tabs. */
export type PersonHere = { id: string; name: string; colour: number; fields: Field[] };

/** Who else has their caret in a field. */
export function othersIn(
  people: readonly Present[],
  { field, clientId }: { field: Field; clientId: string | undefined },
): Present[] {
  return people.filter((each) => each.clientId !== clientId && each.caret?.field === field);
}

/** Everybody else who is here, once each, with the fields in which they write. */
export function peopleHere(
  people: readonly Present[],
  me: { personId: string; clientId: string | undefined },
): PersonHere[] {
  const found = new Map<string, PersonHere>();
  for (const { clientId, person, colour, caret } of people) {
    if (clientId === me.clientId) continue;
    const known = found.get(person.id) ?? { ...person, colour, fields: [] };
    if (caret !== null && !known.fields.includes(caret.field)) known.fields.push(caret.field);
    found.set(person.id, known);
  }
  return [...found.values()];
}
