const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Entities of HTML and XML and escapes of JSON as the characters that they stand for. */
function decoded(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/giu, (_, hex: string) => character(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/gu, (_, digits: string) => character(Number(digits)))
    .replace(/&([a-z]{2,4});/gu, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\\u([0-9a-f]{4})/giu, (_, hex: string) => character(Number.parseInt(hex, 16)))
    .replace(/\\[nrt"\\/]/gu, ' ');
}

/** Letters and digits alone, small: what is left of words whatever quotation marks, spaces or markup are around them. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * An output folded for looking into: once as readers read it, without tags, and once with what stands in tags and scripts.
 */
export function foldedOutput(body: string): string[] {
  const whole = folded(decoded(body));
  const read = folded(decoded(body.replace(/<[^>]*>/gu, '')));
  return read === whole ? [whole] : [read, whole];
}
