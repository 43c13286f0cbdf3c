import type { StyleRuleFault } from '../writing-words.ts';
import { LETTER, NO_LETTER } from './letters.ts';
import { either, inRow, one, place, repeated, type Part, type Times } from './pattern-parts.ts';
import { RULE_LIMITS } from './rule.ts';

/** A pattern that was understood: the expression to run, and what it can cost at one place of a text. */
export type PatternReading =
  { ok: true; source: string; cost: number; groups: number } | { ok: false; fault: StyleRuleFault };

/** Where the reading stands; a fault is thrown as one of these. */
class Unreadable extends Error {
  readonly fault: StyleRuleFault;
  constructor(fault: StyleRuleFault) {
    super(fault);
    this.fault = fault;
  }
}

type Reader = { text: string; at: number; groups: number };

/** How far `*`, `+` and `{2,}` reach: no word and no number of a newsroom is longer. */
const FAR = 40;
const MOST_TIMES = 100;
/** Between two words, whatever their script: JavaScript’s own knows English letters only. */
const EDGE = `(?:(?<!${LETTER})(?=${LETTER})|(?<=${LETTER})(?!${LETTER}))`;
const NO_EDGE = `(?:(?<!${LETTER})(?!${LETTER})|(?<=${LETTER})(?=${LETTER}))`;

const ESCAPES: Partial<Record<string, () => Part>> = {
  d: () => one('\\p{Nd}'),
  D: () => one('\\P{Nd}'),
  w: () => one(LETTER),
  W: () => one(NO_LETTER),
  s: () => one('\\s'),
  S: () => one('\\S'),
  n: () => one('\\n'),
  t: () => one('\\t'),
  b: () => place(EDGE),
  B: () => place(NO_EDGE),
};
/** The same inside `[…]`, where only what is a set of characters makes sense. */
const IN_CLASS: Partial<Record<string, string>> = {
  ...{
    d: '\\p{Nd}',
    D: '\\P{Nd}',
    w: '\\p{L}\\p{M}\\p{N}_',
    s: '\\s',
    S: '\\S',
    n: '\\n',
    t: '\\t',
  },
};
const PUNCTUATION = /^[\\^$.*+?()[\]{}|/-]$/u;
const PROPERTY = /^\{(?:[LMNPSZ][a-z]?|Script=[A-Za-z_]{2,30})\}/u;
const CODE_POINT = /^(?:[0-9A-Fa-f]{4}|\{[0-9A-Fa-f]{1,5}\})/u;

function fail(fault: StyleRuleFault): never {
  throw new Unreadable(fault);
}

/** The next character, a whole one, without taking it. */
function peek({ text, at }: Reader): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function take(reader: Reader, expected?: string): string {
  const next = peek(reader);
  if (next === '' || (expected !== undefined && next !== expected)) fail('pattern-broken');
  reader.at += next.length;
  return next;
}

function takeMatch(reader: Reader, expression: RegExp): string | null {
  const found = expression.exec(reader.text.slice(reader.at))?.[0];
  if (found === undefined) return null;
  reader.at += found.length;
  return found;
}

/** `\p{…}` and `\u…`, the same in and outside of `[…]`; null when it is neither. */
function namedCharacter(reader: Reader, letter: string): string | null {
  if (letter === 'p' || letter === 'P') {
    return `\\${letter}${takeMatch(reader, PROPERTY) ?? fail('pattern-not-allowed')}`;
  }
  if (letter === 'u') return `\\u${takeMatch(reader, CODE_POINT) ?? fail('pattern-broken')}`;
  return null;
}

function escaped(reader: Reader): Part {
  take(reader, '\\');
  const letter = take(reader);
  const named = namedCharacter(reader, letter);
  if (named !== null) return one(named);
  if (PUNCTUATION.test(letter)) return one(letter === '-' ? letter : `\\${letter}`);
  // What is left: references back to a group, and letters that mean nothing here.
  return ESCAPES[letter]?.() ?? fail('pattern-not-allowed');
}

function classMember(reader: Reader): string {
  const next = take(reader);
  if (next === '[') fail('pattern-broken');
  if (next !== '\\') return next;
  const letter = take(reader);
  const named = namedCharacter(reader, letter);
  if (named !== null) return named;
  if (PUNCTUATION.test(letter)) return `\\${letter}`;
  return IN_CLASS[letter] ?? fail('pattern-not-allowed');
}

function characterClass(reader: Reader): Part {
  take(reader, '[');
  let source = '[';
  if (peek(reader) === '^') source += take(reader);
  const empty = source.length;
  while (peek(reader) !== ']') source += classMember(reader);
  if (source.length === empty) fail('pattern-broken');
  take(reader, ']');
  return one(`${source}]`);
}

function group(reader: Reader): Part {
  take(reader, '(');
  const kind = takeMatch(reader, /^\?(?:<?[=!]|:)/u);
  if (kind === null && peek(reader) === '?') fail('pattern-not-allowed');
  if (kind === null) reader.groups += 1;
  const inside = choices(reader);
  take(reader, ')');
  const source = `(${kind ?? ''}${inside.source})`;
  return kind === null || kind === '?:'
    ? { ...inside, source }
    : { ...place(source, inside.steps), repeats: true };
}

function atom(reader: Reader): Part {
  const next = peek(reader);
  if (next === '(') return group(reader);
  if (next === '[') return characterClass(reader);
  if (next === '\\') return escaped(reader);
  if ('*+?{}])'.includes(next)) fail('pattern-broken');
  take(reader);
  if (next === '^' || next === '$') return place(next);
  return one(next === '/' ? '\\/' : next);
}

function timesOf(reader: Reader): Times | null {
  const written = takeMatch(reader, /^(?:[*+?]|\{\d{1,3}(?:,\d{0,3})?\})/u);
  if (written === null) return null;
  const lazy = takeMatch(reader, /^\?/u) !== null;
  if (written === '?') return { from: 0, to: 1, lazy };
  if (written === '*') return { from: 0, to: FAR, lazy };
  if (written === '+') return { from: 1, to: FAR, lazy };
  const [least = '', most] = written.slice(1, -1).split(',');
  const from = Number(least);
  const to = most === undefined ? from : most === '' ? Math.max(from, FAR) : Number(most);
  if (to < from || to === 0 || to > MOST_TIMES) fail('pattern-broken');
  return { from, to, lazy };
}

function piece(reader: Reader): Part {
  const part = atom(reader);
  const times = timesOf(reader);
  if (times === null) return part;
  if (part.least === 0 && times.to > 1) fail('pattern-repeats-repetition');
  if (part.repeats && times.to > 1) fail('pattern-repeats-repetition');
  return repeated(part, times);
}

function choices(reader: Reader): Part {
  const found: Part[] = [];
  do {
    if (found.length > 0) take(reader, '|');
    const row: Part[] = [];
    while (reader.at < reader.text.length && !'|)'.includes(peek(reader))) row.push(piece(reader));
    found.push(inRow(row));
  } while (peek(reader) === '|');
  return found.length === 1 && found[0] !== undefined ? found[0] : either(found);
}

/**
 * Reads a pattern of our own small grammar: characters, `.`, `[…]`, `\d \w \s \b \p{…}`, groups, looking ahead and
 * behind, and repetition that ends (`+` and `*` reach 40 characters). What could run away is refused: repetition of
 * repetition, references back, and whatever takes more than so many steps at one place.
 */
export function readPattern(pattern: string): PatternReading {
  const reader: Reader = { text: pattern, at: 0, groups: 0 };
  try {
    const whole = choices(reader);
    if (reader.at < pattern.length) fail('pattern-broken');
    if (whole.least === 0) fail('pattern-matches-nothing');
    if (whole.steps > RULE_LIMITS.cost) fail('pattern-too-costly');
    // What is left to the engine: whether `[z-a]` and `\p{Script=…}` mean anything.
    new RegExp(whole.source, 'u');
    return { ok: true, source: whole.source, cost: whole.steps, groups: reader.groups };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, fault: error.fault };
    return { ok: false, fault: 'pattern-broken' };
  }
}
