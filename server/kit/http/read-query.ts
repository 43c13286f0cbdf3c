import { Refused } from '../refused.ts';

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new Refused({
      status: 400,
      code: 'malformed-url',
      detail: 'The query contains a percent-encoding that is not UTF-8.',
    });
  }
}

/** Splits a URL's query into decoded pairs, in order. Throws a 400 for encodings that are not UTF-8 and for NUL. */
export function readQuery(url: string): (readonly [string, string])[] {
  const at = url.indexOf('?');
  if (at < 0 || at === url.length - 1) return [];
  const pairs = url
    .slice(at + 1)
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      if (equals < 0) return [decode(pair), ''] as const;
      return [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))] as const;
    });
  refuseNul(pairs.flat());
  return pairs;
}

/** Throws a 400 when a part of an address contains NUL, which nothing we keep can hold. */
export function refuseNul(texts: readonly string[]): void {
  if (!texts.some((text) => text.includes('\0'))) return;
  throw new Refused({
    status: 400,
    code: 'malformed-url',
    detail: 'An address cannot contain NUL.',
  });
}
