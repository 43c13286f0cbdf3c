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
  /** How many of them stood before a phrase that came after the names ("A reported"). */
  tailAt?: number;
};

/** Cuts a line into groups: a role phrase starts one wherever it stands, a semicolon or stop starts one that inherits its role. */
export function splitGroups(line: Line, languages: readonly CreditLanguage[]): Group[] {
  const { ignored, parting } = brackets(line, languages);
  const groups: Group[] = [];
  let open = unprinted(phrasebook(languages[0] as CreditLanguage), undefined);
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
    const parts = parting.has(at) || (token.kind === 'hard' && depth === 0);
    if (token.kind === 'open' && !parts) depth += 1;
    if (token.kind === 'close' && !parts) depth = Math.max(0, depth - 1);
    if (parts) {
      close(groups, open);
      open = unprinted(open.book, groups.at(-1));
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

/**
 * Brackets around the whole line, and those without a partner, say nothing; brackets around a part of it that begins with a
 * role phrase, or with which the line begins, part it from the rest.
 */
function brackets(
  line: Line,
  languages: readonly CreditLanguage[],
): { ignored: Set<number>; parting: Set<number> } {
  const { tokens } = line;
  const ignored = new Set<number>();
  const parting = new Set<number>();
  const { mates, alone } = matched(tokens);
  for (const at of alone) ignored.add(at);
  const content = (token: Token): boolean => token.kind === 'word' || token.kind === 'sealed';
  const first = tokens.findIndex(content);
  const last = tokens.findLastIndex(content);
  for (const [at, mate] of mates) {
    const isOuter = at < first && mate > last;
    const isPart = at < first || rolePhraseAt(line, at + 1, languages) !== undefined;
    if (!isOuter && !isPart) continue;
    const set = isOuter ? ignored : parting;
    set.add(at).add(mate);
  }
  return { ignored, parting };
}

function matched(tokens: readonly Token[]): { mates: Map<number, number>; alone: number[] } {
  const alone: number[] = [];
  const opened: number[] = [];
  const mates = new Map<number, number>();
  tokens.forEach((token, at) => {
    if (token.kind === 'open') opened.push(at);
    if (token.kind !== 'close') return;
    const mate = opened.pop();
    if (mate === undefined) alone.push(at);
    else mates.set(mate, at);
  });
  return { mates, alone: [...alone, ...opened] };
}

type Tail = { end: number; role: CreditRole | undefined; language: string | null | undefined };

/** A phrase after the names: what they did, or which language version they worked for. */
function tailAt(line: Line, at: number, book: Phrasebook): Tail | undefined {
  const role: Found<CreditRole> | undefined = findAt(line, at, { index: book.tails, book });
  if (role) return { end: role.end, role: role.meaning, language: role.language };
  const scope = findAt(line, at, { index: book.scopes, book });
  const next = scope ? line.tokens[scope.end] : undefined;
  const endsHere = next === undefined || (next.kind !== 'word' && next.kind !== 'sealed');
  if (!scope) return undefined;
  if (!endsHere && !book.joiners.has(next.norm) && !book.places.has(next.norm)) return undefined;
  return {
    end: scope.end,
    role: undefined,
    language: scope.meaning === 'own' ? null : scope.language,
  };
}

/** The work that a line names before whoever made this version. */
const BEFORE_TRANSLATORS = new Set<SaidRole['role']>([
  'reporting',
  'additional-reporting',
  'writing',
]);

/** Says which names before a tail it is about, and closes the group that stood before them. */
function applyTail(groups: Group[], open: Group, tail: Tail): Group {
  if (tail.role !== undefined) {
    const role: SaidRole = { role: tail.role, language: tail.language };
    const cut = endOfEarlierTail(open);
    if (cut !== undefined) close(groups, { ...open, tokens: open.tokens.slice(0, cut) });
    const tokens = open.tokens.slice(cut === undefined ? 0 : cut + 1);
    return { ...open, roles: [role], printed: true, tokens, tailAt: tokens.length };
  }
  const comma = open.tokens.findLastIndex((token) => token.kind === 'comma');
  const isReporters = open.roles.every(({ role }) => BEFORE_TRANSLATORS.has(role));
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

/** "A reported from P, while B wrote from Q": where the names of the second begin. */
function endOfEarlierTail({ tokens, tailAt, book }: Group): number | undefined {
  if (tailAt === undefined) return undefined;
  const cut = tokens.findLastIndex(
    (token, at) => at >= tailAt && (token.kind === 'comma' || book.joiners.has(token.norm)),
  );
  return cut === -1 ? undefined : cut;
}
