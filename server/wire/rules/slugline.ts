import { flagsInList } from './headline-flags.ts';
import type { Flag } from './headline-flags.ts';

/** A slugline taken apart, in the corpus' shape. */
export type Slugline = {
  slug: string;
  flags: Flag[];
  tags?: string[];
  cycle?: string;
  category?: string;
  wordCount?: number;
};

const LONGEST = 200;
const KEYWORDS =
  /^(?:Keywords?|Slug(?:line|word)?|Stichwort(?:e)?|Mots?-clés?|Palabras? clave|Palavras?-chave)\s*:\s*/iu;
const AP =
  /^(?<cycle>BC|AM|PM|AP|US|EU)-(?:(?<category>[A-Z]{2,5})--(?<named>[^,<]+)|(?<plain>[^,<]+))(?<rest>,[^<]*)?<?$/u;
const BRACKETED = /^(?<slug>[^()]{2,120}?)\s*\((?<list>[^()]{1,80})\)\s*$/u;
const WORD_COUNT = /^\d{1,5}$/u;
const BARE = /^(?<slug>[^\s,()][^,()]{1,80}?)\s*(?<rest>(?:,\s*[^,()]{1,30}){0,4})$/u;

function parts(rest: string | undefined): { flags: Flag[]; tags: string[]; count: number | null } {
  const words = (rest ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const counted = words.find((word) => WORD_COUNT.test(word));
  const list = words.filter((word) => word !== counted).join(', ');
  return { ...flagsInList(list), count: counted === undefined ? null : Number(counted) };
}

function associatedPress(text: string): Slugline | null {
  const groups = AP.exec(text)?.groups;
  if (groups === undefined) return null;
  const { flags, tags, count } = parts(groups['rest']);
  return {
    cycle: groups['cycle'] ?? '',
    slug: (groups['named'] ?? groups['plain'] ?? '').trim(),
    flags,
    ...(groups['category'] !== undefined && { category: groups['category'] }),
    ...(count !== null && { wordCount: count }),
    ...(tags.length > 0 && { tags }),
  };
}

/**
 * Reads a slugline: AP's (`BC-US--Slug, 1st Ld-Writethru,1140<`), Reuters' (`USA-WEATHER/ (UPDATE 1, PIX)`)
 * or a plain one. `null` when the line has no such shape.
 */
export function readSlugline(line: string): Slugline | null {
  if (line.length > LONGEST) return null;
  const text = line.trim().replace(KEYWORDS, '');
  const ap = associatedPress(text);
  if (ap !== null) return ap;
  const bracketed = BRACKETED.exec(text)?.groups;
  if (bracketed !== undefined) {
    const { flags, tags } = flagsInList(bracketed['list'] ?? '');
    return { slug: bracketed['slug'] ?? '', flags, ...(tags.length > 0 && { tags }) };
  }
  const bare = BARE.exec(text.replace(/<$/u, ''))?.groups;
  if (bare === undefined) return null;
  const { flags, tags, count } = parts(bare['rest']);
  const slug = bare['slug'] ?? '';
  return {
    slug,
    flags,
    ...(count !== null && { wordCount: count }),
    ...(tags.length > 0 && { tags }),
  };
}

const SLASHED =
  /^[\p{Lu}\d&.'’-]+(?:[ -][\p{Lu}\d&.'’-]+)*\/[\p{Lu}\d&.' -]*(?:\s*\([^()]{1,80}\))?$/u;
const ANPA = /^(?:BC|AM|PM|AP)-[^\s].*(?:--|Ld|,\d{1,5}<?$|Writethru|<$)/u;

/** Whether a line at the top of a story is its slugline and not its headline. */
export function looksLikeSlugline(line: string): boolean {
  const text = line.trim();
  return text.length <= LONGEST && (KEYWORDS.test(text) || SLASHED.test(text) || ANPA.test(text));
}
