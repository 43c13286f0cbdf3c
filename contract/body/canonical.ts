import { pathText, step, type JsonPath } from './json-path.ts';
import { isPlainObject } from './plain-object.ts';

/** A value that has no canonical text; `at` is its JSON path, empty for the whole value. */
export class CanonicalTextError extends Error {
  readonly at: string;

  constructor(message: string, path: JsonPath | null) {
    const at = pathText(path);
    super(at === '' ? message : `${at}: ${message}`);
    this.name = 'CanonicalTextError';
    this.at = at;
  }
}

/** Far above what a body of 64 levels needs, far below what the stack bears. */
const DEEPEST = 200;

const ASTRAL = /[\u{10000}-\u{10FFFF}]/u;

/** Orders by code point, as UTF-8 bytes do; plain `<` would put astral characters before U+E000. */
function byCodePoint(left: string, right: string): number {
  const rightPoints = right[Symbol.iterator]();
  for (const character of left) {
    const other = rightPoints.next();
    if (other.done === true) return 1;
    const difference = (character.codePointAt(0) ?? 0) - (other.value.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return rightPoints.next().done === true ? 0 : -1;
}

function sortedKeys(value: object): string[] {
  const keys = Object.keys(value).sort();
  return keys.some((key) => ASTRAL.test(key)) ? keys.sort(byCodePoint) : keys;
}

function textOf(value: string, path: JsonPath | null): string {
  if (value.includes('\0')) throw new CanonicalTextError('a NUL character cannot be stored', path);
  if (!value.isWellFormed()) throw new CanonicalTextError('a lone surrogate is not Unicode', path);
  return JSON.stringify(value);
}

function writeMembers(
  value: Record<string, unknown>,
  path: JsonPath | null,
  depth: number,
): string {
  const written = sortedKeys(value).map((key) => {
    const at = step(path, key);
    return `${textOf(key, at)}:${write(value[key], at, depth + 1)}`;
  });
  return `{${written.join(',')}}`;
}

function write(value: unknown, path: JsonPath | null, depth: number): string {
  if (typeof value === 'string') return textOf(value, path);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value))
      throw new CanonicalTextError('only whole numbers are canonical', path);
    return JSON.stringify(value);
  }
  if (typeof value !== 'object')
    throw new CanonicalTextError(`JSON knows no ${typeof value}`, path);
  if (depth > DEEPEST) throw new CanonicalTextError('this is nested too deep', path);
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item: unknown, index) => write(item, step(path, index), depth + 1)).join(',')}]`;
  }
  if (!isPlainObject(value)) throw new CanonicalTextError('this is not plain JSON', path);
  return writeMembers({ ...value }, path, depth);
}

/**
 * The one text that a JSON value is signed and stored as: no white space, keys in code-point order, characters as
 * typed with only the escapes that JSON demands, whole numbers only. Throws a CanonicalTextError for NUL, lone
 * surrogates, fractions and anything that is not JSON. Digests stand on this form: it may never change.
 */
export function canonicalText(value: unknown): string {
  return write(value, null, 0);
}
