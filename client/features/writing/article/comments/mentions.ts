import type { PersonRef } from '#contract/api/shapes.ts';

/** How many people the list offers at once. */
const MOST = 6;

/** The beginning of a name that somebody is typing behind an @, and where the @ stands. */
export type Asked = { at: number; words: string };

/** What is being typed behind an @ right before the cursor; null when nothing is. */
export function askedName(text: string, cursor: number): Asked | null {
  const found = /(?:^|[\s(«“"'،])@([\p{L}\p{M}\p{N}'’.\- ]{0,40})$/u.exec(text.slice(0, cursor));
  const words = found?.[1];
  return words === undefined ? null : { at: cursor - words.length - 1, words };
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The people whose name, or one of its words, begins so: those whose whole name does first. */
export function peopleFor(people: readonly PersonRef[], { words }: Asked): PersonRef[] {
  const wanted = plain(words).trimStart();
  const whole = people.filter(({ name }) => plain(name).startsWith(wanted));
  const within = people.filter(
    (person) => !whole.includes(person) && plain(person.name).includes(` ${wanted}`),
  );
  return [...whole, ...within].slice(0, MOST);
}

/** The text with the whole name in the place of its beginning, and where the cursor stands then. */
export function withName(
  text: string,
  { at, words }: Asked,
  { name }: PersonRef,
): { text: string; cursor: number } {
  const before = `${text.slice(0, at)}@${name}`;
  const after = text.slice(at + 1 + words.length);
  const space = /^[\s.,;:!?)]/u.test(after) ? '' : ' ';
  return { text: before + space + after, cursor: before.length + space.length };
}

/** Those of the people chosen whose names still stand in the text behind an @. */
export function calledIn(text: string, chosen: readonly PersonRef[]): string[] {
  const ids = chosen.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);
  return [...new Set(ids)];
}

/** A text in pieces: plain words, and names that it calls. */
export type Piece = { text: string; isName: boolean };

/** Cuts a text at the names that it calls, the longest first: “Ana” does not cut “Ana Maria” in two. */
export function piecesOf(text: string, names: readonly string[]): Piece[] {
  const longestFirst = [...new Set(names)].sort((one, other) => other.length - one.length);
  const pieces: Piece[] = [];
  let rest = text;
  const nextCall = (): { at: number; name: string } | null =>
    longestFirst
      .map((name) => ({ name, at: rest.indexOf(`@${name}`) }))
      .filter(({ at }) => at >= 0)
      .reduce<{ at: number; name: string } | null>(
        (first, one) => (first === null || one.at < first.at ? one : first),
        null,
      );
  for (let call = nextCall(); call !== null; call = nextCall()) {
    if (call.at > 0) pieces.push({ text: rest.slice(0, call.at), isName: false });
    pieces.push({ text: `@${call.name}`, isName: true });
    rest = rest.slice(call.at + call.name.length + 1);
  }
  if (rest !== '') pieces.push({ text: rest, isName: false });
  return pieces;
}
