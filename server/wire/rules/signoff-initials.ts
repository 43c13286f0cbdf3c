import { isAgency } from './words/agencies.ts';

/** Who handled a story, as initials, and the agency that signs with them. */
export type SignoffInitials = { initials: string[]; agency: string | null };

const LONGEST = 120;
const INITIAL = /^[\p{L}][\p{L}\p{N}.]{0,7}$/u;

function unbracket(text: string): string {
  return text
    .replace(/\\+\//gu, '/')
    .replace(/\((?:Schluss|Forts\.|Ende|fin|suite)\)/iu, ' ')
    .replace(/^[\s([/=–—-]+|[\s)\]<]+$/gu, '')
    .replace(/\.$/u, '')
    .trim();
}

/**
 * Reads a line of initials (`dpa kre/su`, `(SDA/sj)`, `gr/bp`). `feed` is the agency of the feed when
 * the line names none. `null` when it is no such line.
 */
export function readSignoffInitials(
  text: string,
  feed: string | null = null,
): SignoffInitials | null {
  if (text.length > LONGEST) return null;
  const tokens = unbracket(text)
    .split(/[\s/,;–-]+/u)
    .filter((token) => token !== '');
  const first = tokens[0] ?? '';
  const named = isAgency(first) ? first : null;
  const initials = named === null ? tokens : tokens.slice(1);
  if (initials.length === 0 || !initials.every((token) => INITIAL.test(token))) return null;
  return { initials, agency: named ?? feed };
}

/** Whether a line at the end of a story is initials and not text: short tokens joined by slashes or after an agency. */
export function looksLikeSignoff(text: string): boolean {
  const read = readSignoffInitials(text);
  if (read === null || read.initials.some((token) => token.length > 5)) return false;
  const plain = unbracket(text);
  return (
    read.agency !== null ||
    /^[\p{L}\d]{1,5}(?:-[\p{L}\d]{1,5}){0,3}(?:\/[\p{L}\d]{1,5})+(?:[\s/-][\p{L}\d]{1,5})*$/u.test(
      plain,
    )
  );
}
