/** What a piece of a credit line is. `hard` parts clauses, `comma` parts names or clauses, `sealed` is one whole name. */
export type TokenKind =
  'word' | 'sealed' | 'comma' | 'hard' | 'slash' | 'colon' | 'open' | 'close' | 'and' | 'mark';

/**
 * One piece of a line: `start`/`end` are UTF-16 offsets, `at` its place among the line's pieces, `norm` is for comparing,
 * `small` says it begins in lower case.
 */
export type Token = {
  kind: TokenKind;
  start: number;
  end: number;
  at: number;
  norm: string;
  small: boolean;
};

type Piece = Omit<Token, 'at'>;

/** A cleaned line in pieces. `shouting` lines have no small letter, so capitals mean nothing in them. */
export type Line = { text: string; tokens: Token[]; shouting: boolean };

/** Opens and closes a run that is one name whatever is in it (Unicode first-strong isolate, invisible in print). */
export const SEAL = { open: '\u2068', close: '\u2069' } as const;

const LOOKALIKES: Record<string, string> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  i: 'і',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

/**
 * The form in which words are compared: lower case, no accents or Arabic vowel signs, one kind of alef, one kind of
 * apostrophe, and Latin letters typed inside a Cyrillic word read as the Cyrillic ones they look like.
 */
export function normalise(word: string): string {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[’ʼ‘`´]/gu, "'")
    .replace(/[‐‑]/gu, '-')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه');
  if (!/\p{Script=Cyrillic}/u.test(plain) || !/[a-z]/u.test(plain)) return plain;
  return plain.replace(/[a-z]/gu, (letter) => LOOKALIKES[letter] ?? letter);
}

const ABBREVIATIONS = new Set(
  (
    'jr sr st ste dr ph prof mr mrs ms mme mlle lt col gen capt sgt maj rev hon yu ya ch th chr дж корр кор спец соб ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev ' +
    'okla ore pa tenn tex va vt wash wis wyo'
  ).split(' '),
);

const INITIALS = /(?:[\p{Lu}\p{Lo}]\p{M}*\.(?:-(?=\p{Lu}))?)+/uy;
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*(?:[-‐‑'’ʼ‘`´·_][\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*)*/uy;
const ELISION = /^(?:d|l|dell|all|dall|nell|sull|qu)['’]/iu;
const SPACE = /\s/u;
const PUNCTUATION: Record<string, TokenKind> = {
  ',': 'comma',
  '،': 'comma',
  '、': 'comma',
  '，': 'comma',
  ';': 'hard',
  '؛': 'hard',
  '；': 'hard',
  '|': 'hard',
  '•': 'hard',
  '.': 'hard',
  '。': 'hard',
  '…': 'hard',
  ':': 'colon',
  '：': 'colon',
  '&': 'and',
  '+': 'and',
  '(': 'open',
  '（': 'open',
  ')': 'close',
  '）': 'close',
};

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function isSpaced(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  const after = text[end];
  return (before === undefined || SPACE.test(before)) && (after === undefined || SPACE.test(after));
}

function punctuationAt(text: string, at: number): Piece {
  const point = String.fromCodePoint(text.codePointAt(at) ?? 0);
  let end = at + point.length;
  let kind: TokenKind = PUNCTUATION[point] ?? 'mark';
  if (/[-‐‑–—−_]/u.test(point)) {
    while (/[-‐‑–—−_]/u.test(text[end] ?? '')) end += 1;
    kind = isSpaced(text, at, end) || end - at > 1 || /[–—]/u.test(point) ? 'hard' : 'mark';
  } else if (point === '/' || point === '\\') {
    kind = 'slash';
  }
  return { kind, start: at, end, norm: point, small: false };
}

function word(text: string, start: number, end: number): Piece {
  const written = text.slice(start, end);
  const first = String.fromCodePoint(written.codePointAt(0) ?? 0);
  return { kind: 'word', start, end, norm: normalise(written), small: /\p{Ll}/u.test(first) };
}

function wordsAt(text: string, at: number): Piece[] {
  const initials = matchAt(INITIALS, text, at);
  if (initials !== undefined) return [word(text, at, at + initials.length)];
  const written = matchAt(WORD, text, at);
  if (written === undefined) return [];
  let end = at + written.length;
  if (text[end] === '.' && ABBREVIATIONS.has(normalise(written))) end += 1;
  const elided = ELISION.exec(written)?.[0].length ?? 0;
  if (elided === 0) return [word(text, at, end)];
  return [word(text, at, at + elided), word(text, at + elided, end)];
}

/** Cuts a cleaned line into pieces in one pass, in time linear in its length. */
export function tokenise(text: string): Line {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (SPACE.test(char) || char === SEAL.close) {
      at += 1;
      continue;
    }
    const found = char === SEAL.open ? sealedAt(text, at) : wordsAt(text, at);
    const pieces = found.length > 0 ? found : [punctuationAt(text, at)];
    for (const piece of pieces) tokens.push({ ...piece, at: tokens.length });
    at = pieces.at(-1)?.end ?? at + 1;
  }
  return { text, tokens, shouting: /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) };
}

/** Longest sealed run that is looked for, in UTF-16 units: keeps a line of opening marks linear. */
const LONGEST_SEAL = 400;

function sealedAt(text: string, at: number): Piece[] {
  const ahead = text.slice(at + 1, at + LONGEST_SEAL);
  const length = ahead.indexOf(SEAL.close);
  if (length < 1 || ahead.lastIndexOf(SEAL.open, length) !== -1) {
    return [{ kind: 'mark', start: at, end: at + 1, norm: '', small: false }];
  }
  return [{ kind: 'sealed', start: at, end: at + length + 2, norm: '', small: false }];
}
