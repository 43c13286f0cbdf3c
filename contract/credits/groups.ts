import type { CreditLanguage } from './grammar.ts';
import { findAt, phrasebook } from './phrases.ts';
import type { Found, Phrasebook, SaidRole } from './phrases.ts';
import { rolePhraseAt } from './role-phrase.ts';
import type { CreditRole } from '../vocabulary.ts';
import type { Line, Token } from './tokens.ts';

/** A run of names under one role phrase. `printed` is false when the role was deduced from the position. */
export type Group = {
  roles: SaidRole[];
  printed: boolean;
  /** The names stand in the genitive. */
  oblique: boolean;
  /** A "by" was printed; each name may repeat it. */
  hasAgent: boolean;
  /** A place that stood between role and agent: everybody's. */
  place: Token[];
  book: Phrasebook;
  /** The tokens that hold names and places. */
  tokens: Token[];
};

/** Cuts a line into groups: a role phrase starts one wherever it stands, a semicolon or stop starts one that inherits its role. */
export function splitGroups(line: Line, languages: readonly CreditLanguage[]): Group[] {
  const own = phrasebook(languages[0] as CreditLanguage);
  const ignored = outerBrackets(line.tokens);
  const groups: Group[] = [];
  let open = unprinted(own, undefined);
  let depth = 0;
  for (let at = 0; at < line.tokens.length;) {
    const token = line.tokens[at] as Token;
    if (ignored.has(at)) {
      at += 1;
      continue;
    }
    const phrase = token.kind === 'word' ? rolePhraseAt(line, at, languages) : undefined;
    if (phrase) {
      close(groups, open);
      const { roles, oblique, hasAgent, place, book } = phrase;
      open = { roles, printed: true, oblique, hasAgent, place, book, tokens: [] };
      depth = 0;
      at = phrase.end;
      continue;
    }
    const tail = token.kind === 'word' ? tailAt(line, at, open.book) : undefined;
    if (tail) {
      open = applyTail(groups, open, tail);
      at = tail.end;
      continue;
    }
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth = Math.max(0, depth - 1);
    if (token.kind === 'hard' && depth === 0) {
      close(groups, open);
      open = unprinted(open.book === own ? own : open.book, groups.at(-1));
    } else {
      open.tokens.push(token);
    }
    at += 1;
  }
  close(groups, open);
  return groups;
}

function unprinted(book: Phrasebook, before: Group | undefined): Group {
  const roles = before?.roles ?? [{ role: 'reporting', language: undefined }];
  return { roles, printed: false, oblique: false, hasAgent: false, place: [], book, tokens: [] };
}

function close(groups: Group[], open: Group): void {
  if (open.tokens.some((token) => token.kind === 'word' || token.kind === 'sealed')) {
    groups.push(open);
  }
}

/** Brackets around the whole line, and those without a partner, say nothing. */
function outerBrackets(tokens: readonly Token[]): Set<number> {
  const ignored = new Set<number>();
  const opened: number[] = [];
  const mates = new Map<number, number>();
  tokens.forEach((token, at) => {
    if (token.kind === 'open') opened.push(at);
    if (token.kind !== 'close') return;
    const mate = opened.pop();
    if (mate === undefined) ignored.add(at);
    else mates.set(mate, at);
  });
  for (const at of opened) ignored.add(at);
  const content = (token: Token): boolean => token.kind === 'word' || token.kind === 'sealed';
  const first = tokens.findIndex(content);
  const last = tokens.findLastIndex(content);
  for (let at = 0; at < first; at += 1) {
    const mate = mates.get(at);
    if (mate === undefined || mate < last) continue;
    ignored.add(at);
    ignored.add(mate);
  }
  return ignored;
}

type Tail = { end: number; role: CreditRole | undefined; language: string | null | undefined };

/** A phrase after the names: what they did, or which language version they worked for. */
function tailAt(line: Line, at: number, book: Phrasebook): Tail | undefined {
  const role: Found<CreditRole> | undefined = findAt(line, at, { index: book.tails, book });
  if (role) return { end: role.end, role: role.meaning, language: role.language };
  const scope = findAt(line, at, { index: book.scopes, book });
  const next = scope ? line.tokens[scope.end] : undefined;
  const endsHere = next === undefined || (next.kind !== 'word' && next.kind !== 'sealed');
  if (!scope || !(endsHere || book.joiners.has(next.norm))) return undefined;
  return {
    end: scope.end,
    role: undefined,
    language: scope.meaning === 'own' ? null : scope.language,
  };
}

/** Says which names before a tail it is about, and closes the group that stood before them. */
function applyTail(groups: Group[], open: Group, tail: Tail): Group {
  if (tail.role !== undefined) {
    const role: SaidRole = { role: tail.role, language: tail.language };
    return { ...open, roles: [role], printed: true };
  }
  const comma = open.tokens.findLastIndex((token) => token.kind === 'comma');
  const isReporters = open.roles.every(({ role }) => role === 'reporting');
  const isRightToLeft = open.book.language.direction === 'rtl';
  if (!isReporters || (open.printed && (comma === -1 || isRightToLeft))) {
    const roles = open.roles.map(({ role }) => ({ role, language: tail.language }));
    return { ...open, roles };
  }
  // Reporters first, then whoever made this version: the last list of names is theirs.
  if (comma !== -1) close(groups, { ...open, tokens: open.tokens.slice(0, comma) });
  return {
    ...open,
    roles: [{ role: 'translation', language: tail.language }],
    printed: true,
    tokens: open.tokens.slice(comma + 1),
  };
}
