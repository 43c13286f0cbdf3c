import { findAt, isSmall, phrasebook } from './phrases.ts';
import type { Found, Phrasebook, SaidRole } from './phrases.ts';
import type { CreditLanguage } from './grammar.ts';
import type { Line, Token } from './tokens.ts';

/** A role phrase in a line: what it says, the token after it, and whether it may start a group without a separator before it. */
export type RolePhrase = {
  roles: SaidRole[];
  end: number;
  strong: boolean;
  /** The names follow in the genitive. */
  oblique: boolean;
  /** A "by" was printed; each name may repeat it ("de A et de B"). */
  hasAgent: boolean;
  /** "Reporting from Kyiv by A": the place of everybody in the group. */
  place: Token[];
  book: Phrasebook;
};

const PARTS_CLAUSES = new Set(['comma', 'hard', 'slash', 'open', 'close', 'and', 'mark']);

/** Finds the longest role phrase that starts a group at a token; of equal ones that of the line's own language. */
export function rolePhraseAt(
  line: Line,
  at: number,
  languages: readonly CreditLanguage[],
): RolePhrase | undefined {
  let best: RolePhrase | undefined;
  for (const language of languages) {
    const isOwn = language === languages[0];
    const book = phrasebook(language);
    const found = phraseAt(line, at, { book, isOwn }) ?? authorsAt(line, at, { book, isOwn });
    if (found && mayStart(line, at, found) && (!best || found.end > best.end)) best = found;
  }
  return best;
}

/** Small words that lead in more people and stand in no name. */
const CONNECTORS = new Set('with avec con com mit'.split(' '));

function previous(line: Line, at: number): Token | undefined {
  return line.tokens[at - 1];
}

function mayStart(line: Line, at: number, phrase: RolePhrase): boolean {
  const next = line.tokens[phrase.end];
  if (!next || next.kind === 'close') return false;
  if (phrase.strong) return true;
  // "video journalist A" is a person's work, not a group's.
  if (phrase.book.staff.has(next.norm)) return false;
  const first = line.tokens[at];
  if (at === 0 || (first?.small === true && CONNECTORS.has(first.norm))) return true;
  const before = previous(line, at);
  if (!before || PARTS_CLAUSES.has(before.kind)) return true;
  return phrase.book.joiners.has(before.norm);
}

/** Several role words may share one agent ("Writing and editing by"), each with its own scope. */
function phraseAt(
  line: Line,
  at: number,
  look: { book: Phrasebook; isOwn: boolean },
): RolePhrase | undefined {
  const { book } = look;
  const roles: SaidRole[] = [];
  let next = at;
  let last: Found<unknown> | undefined;
  let isJoined = false;
  for (let glued = isGlued(line, at, book); ; glued = isGlued(line, next, book)) {
    const word =
      findAt(line, next, { index: book.roles, book }) ??
      (glued ? findAt(line, next, { index: book.roles, book, glued }) : undefined);
    if (!word) break;
    isJoined ||= glued && next === at;
    const scope = findAt(line, word.end, { index: book.scopes, book });
    const language = scope?.meaning === 'own' ? null : (scope?.language ?? word.language);
    roles.push({ role: word.meaning, language });
    last = word;
    next = scope?.end ?? word.end;
    const follows = afterJoiner(line, next, book);
    if (follows === undefined) break;
    const more = findAt(line, follows, {
      index: book.roles,
      book,
      glued: isGlued(line, follows, book),
    });
    if (!more) break;
    next = follows;
  }
  return (
    last && withAgent(line, next, { book, roles, last, isOwn: look.isOwn, isJoined, from: at })
  );
}

function isGlued(line: Line, at: number, book: Phrasebook): boolean {
  const token = line.tokens[at];
  return book.language.tag === 'ar' && at > 0 && token?.kind === 'word' && token.norm[0] === 'و';
}

function afterJoiner(line: Line, at: number, book: Phrasebook): number | undefined {
  const token = line.tokens[at];
  if (!token) return undefined;
  if (isGlued(line, at, book) && token.norm.length > 1) return at;
  const isJoiner =
    token.kind === 'and' ||
    token.kind === 'slash' ||
    token.kind === 'comma' ||
    book.joiners.has(token.norm);
  if (!isJoiner) return undefined;
  const second = line.tokens[at + 1];
  return second && token.kind === 'comma' && book.joiners.has(second.norm) ? at + 2 : at + 1;
}

type Said = {
  book: Phrasebook;
  roles: SaidRole[];
  last: Found<unknown>;
  isOwn: boolean;
  /** An "and" is glued to the first role word, which parts it from what stands before. */
  isJoined: boolean;
  from: number;
};

/** Takes the "by" or colon after role words; without one the words must be such that a name may follow directly. */
function withAgent(line: Line, at: number, said: Said): RolePhrase | undefined {
  const { book, roles, last } = said;
  const placed = placeBeforeAgent(line, at, book);
  let end = placed?.end ?? at;
  const agent = isAgent(line, end, book)
    ? findAt(line, end, { index: book.agents, book })
    : undefined;
  end = agent?.end ?? end;
  const token = line.tokens[end];
  const isColon = token?.kind === 'colon';
  // "Редактор — A": a dash after a word that stands for itself does the colon's work.
  const isDash = token?.kind === 'hard' && /[-–—]/u.test(token.norm) && last.bare && !agent;
  if (isColon || isDash) end += 1;
  const isSaid = agent !== undefined || isColon;
  // A lone word of another language before a name proves nothing.
  const mayBeBare = last.bare && (said.isOwn || end - said.from > 1);
  if (!isSaid && !mayBeBare) return undefined;
  // "при участии A" and "in collaborazione con A" need no comma before them.
  const isLong = at - said.from > 1 && said.isOwn && line.tokens[said.from]?.small === true;
  return {
    roles,
    end,
    strong: isSaid || said.isJoined || isLong,
    oblique: !isColon && !isDash && (last.oblique || agent !== undefined),
    hasAgent: agent !== undefined,
    place: placed?.place ?? [],
    book,
  };
}

/** "Reporting from Kyiv by A": up to four words of place between the role and its agent. */
function placeBeforeAgent(
  line: Line,
  at: number,
  book: Phrasebook,
): { end: number; place: Token[] } | undefined {
  const preposition = findAt(line, at, { index: book.places, book, small: true });
  if (!preposition) return undefined;
  for (let end = preposition.end + 1; end <= preposition.end + 4; end += 1) {
    const word = line.tokens[end - 1];
    if (word?.kind !== 'word' || isSmall(line, word)) return undefined;
    const agent = line.tokens[end];
    const isBy =
      agent?.kind === 'colon' || (book.agents.has(agent?.norm ?? '') && isSmall(line, agent));
    if (isBy) return { end, place: line.tokens.slice(preposition.end, end) };
  }
  return undefined;
}

/** "De", "Di" and "Von" begin names too: such an agent counts only in small letters. */
function isAgent(line: Line, at: number, book: Phrasebook): boolean {
  const token = line.tokens[at];
  return isSmall(line, token) || token?.norm === 'by' || book.language.direction === 'rtl';
}

/** "By A and B": authors, only in the line's own language or English, and only where a group begins. */
function authorsAt(
  line: Line,
  at: number,
  look: { book: Phrasebook; isOwn: boolean },
): RolePhrase | undefined {
  const { book } = look;
  const token = line.tokens[at];
  if (!token || !book.authors.has(token.norm)) return undefined;
  if (!look.isOwn && book.language.tag !== 'en') return undefined;
  const before = previous(line, at);
  if (before && before.kind !== 'hard' && before.kind !== 'open') return undefined;
  const end = line.tokens[at + 1]?.kind === 'colon' ? at + 2 : at + 1;
  return {
    roles: [{ role: 'author', language: undefined }],
    end,
    strong: false,
    oblique: false,
    hasAgent: true,
    place: [],
    book,
  };
}
