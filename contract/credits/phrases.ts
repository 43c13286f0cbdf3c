import type { CreditRole } from '../vocabulary.ts';
import type { CreditLanguage } from './grammar.ts';
import { tokenise } from './tokens.ts';
import type { Line, Token } from './tokens.ts';

/** A role that a phrase prints: `other` for work we keep no role for; `language` is undefined when the phrase names none. */
export type SaidRole = { role: CreditRole | 'other'; language: string | null | undefined };

type Pattern<Meaning> = {
  words: string[];
  bare: boolean;
  oblique: boolean;
  colon: boolean;
  meaning: Meaning;
};

/** Patterns by their first word, longest first. */
type Index<Meaning> = Map<string, Pattern<Meaning>[]>;

/** The slots for a language's name in a pattern: the version's, and the one it was made from. */
const SLOT = '{L}';
const SOURCE_SLOT = '{S}';

/** One language's phrases, made ready for reading. */
export type Phrasebook = {
  language: CreditLanguage;
  roles: Index<CreditRole | 'other'>;
  agents: Index<null>;
  authors: Set<string>;
  joiners: Set<string>;
  scopes: Index<'named' | 'own'>;
  tails: Index<CreditRole>;
  places: Index<null>;
  staff: Set<string>;
  articles: Set<string>;
  names: Index<string>;
};

/** What was found: the index of the token after it, what it means, and the language it names. */
export type Found<Meaning> = {
  end: number;
  meaning: Meaning;
  language: string | undefined;
  bare: boolean;
  oblique: boolean;
};

function alternatives(list: string): string[] {
  return list.split('|').filter((text) => text !== '');
}

function patternWords(text: string): string[] {
  return text
    .split(' ')
    .flatMap((part) =>
      part === SLOT || part === SOURCE_SLOT || part.endsWith("'")
        ? [part]
        : tokenise(part).tokens.map((token) => token.norm),
    );
}

function indexOf<Meaning>(entries: readonly [string, Meaning][]): Index<Meaning> {
  const index: Index<Meaning> = new Map();
  for (const [list, meaning] of entries) {
    for (const text of alternatives(list)) {
      const oblique = text.endsWith('^');
      const bare = oblique || text.endsWith('*');
      const colon = text.endsWith(':');
      const words = patternWords(bare || colon ? text.slice(0, -1) : text);
      const first = words[0] ?? '';
      index.set(first, [...(index.get(first) ?? []), { words, bare, oblique, colon, meaning }]);
    }
  }
  for (const patterns of index.values()) patterns.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function normSet(list: string): Set<string> {
  return new Set(alternatives(list).flatMap((text) => patternWords(text).join(' ')));
}

function entriesOf<Key extends string>(lists: Partial<Record<Key, string>>): [string, Key][] {
  return (Object.keys(lists) as Key[]).map((key) => [lists[key] ?? '', key]);
}

const books = new Map<string, Phrasebook>();

/** The phrasebook of a language, made once. */
export function phrasebook(language: CreditLanguage): Phrasebook {
  const ready = books.get(language.tag);
  if (ready) return ready;
  const { reading } = language;
  const book: Phrasebook = {
    language,
    roles: indexOf(entriesOf(reading.roles)),
    agents: indexOf([[reading.agents, null]]),
    authors: normSet(reading.authors),
    joiners: normSet(reading.joiners),
    scopes: indexOf<'named' | 'own'>([
      [reading.scopes, 'named'],
      [reading.ownScope, 'own'],
    ]),
    tails: indexOf(entriesOf(reading.tails)),
    places: indexOf([[reading.places, null]]),
    staff: normSet(reading.staff),
    articles: normSet(reading.articles),
    names: indexOf(Object.entries(language.versions).map(([tag, list]) => [list, tag])),
  };
  books.set(language.tag, book);
  return book;
}

/** Tags that print as they are; three bare letters would swallow ordinary words ("new version"). */
const RAW_TAG = /^[a-z]{2}(?:-[A-Za-z0-9]{1,8})*$|^[a-z]{3}(?:-[A-Za-z0-9]{1,8})+$/u;

function languageAt(line: Line, at: number, book: Phrasebook): Found<string> | undefined {
  const named = findAt(line, at, { index: book.names, book });
  if (named) return named;
  const token = line.tokens[at];
  if (token?.kind !== 'word') return undefined;
  const written = line.text.slice(token.start, token.end);
  const isOurs = written in book.language.versions || book.agents.has(token.norm);
  const isWord = [book.articles, book.joiners, book.places].some((set) => set.has(token.norm));
  if (!RAW_TAG.test(written) || isOurs || isWord) return undefined;
  return { end: at + 1, meaning: written, language: written, bare: false, oblique: false };
}

/**
 * Where to look: `glued` when a one-letter "and" is written onto the first word, `small` when every word must begin small
 * ("in The Hague" is "in" and a name).
 */
type Look<Meaning> = { index: Index<Meaning>; book: Phrasebook; glued?: boolean; small?: boolean };

/** The longest pattern of an index that stands at a token. */
export function findAt<Meaning>(
  line: Line,
  at: number,
  look: Look<Meaning>,
): Found<Meaning> | undefined {
  const first = line.tokens[at];
  if (!first) return undefined;
  const norm = look.glued === true ? first.norm.slice(1) : first.norm;
  let longest: Found<Meaning> | undefined;
  for (const key of [norm, SLOT]) {
    const patterns = look.index.get(key);
    if (!patterns || (key === SLOT && !languageAt(line, at, look.book))) continue;
    for (const pattern of patterns) {
      const found = matchWords(line, at, { ...look, pattern });
      if (found && found.end > (longest?.end ?? 0)) longest = found;
      if (found) break;
    }
  }
  return longest;
}

function matchWords<Meaning>(
  line: Line,
  at: number,
  look: Omit<Look<Meaning>, 'index'> & { pattern: Pattern<Meaning> },
): Found<Meaning> | undefined {
  let next = at;
  let language: string | undefined;
  for (const word of look.pattern.words) {
    if (word === SLOT || word === SOURCE_SLOT) {
      const named = languageAt(line, next, look.book);
      if (!named) return undefined;
      if (word === SLOT) language = named.meaning;
      next = named.end;
      continue;
    }
    const norm = line.tokens[next]?.norm;
    if (norm !== word && !(look.glued === true && next === at && norm?.slice(1) === word)) {
      return undefined;
    }
    if (look.small === true && !isSmall(line, line.tokens[next])) return undefined;
    next += 1;
  }
  if (look.pattern.colon && line.tokens[next]?.kind !== 'colon') return undefined;
  const { meaning, bare, oblique } = look.pattern;
  return { end: next, meaning, language, bare, oblique };
}

/** A small word where capitals mean something; any word where they do not. */
export function isSmall(line: Line, token: Token | undefined): boolean {
  return token !== undefined && (token.small || line.shouting);
}
