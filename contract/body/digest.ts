import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { PARTS, SCOPE_PARTS, type Part, type Scope } from '../vocabulary.ts';
import type { Parts } from './parts.ts';

/** The digests of a revision: of each part, of each scope, of the whole; 64 lower-case hex digits each. */
export type Digests = { parts: Record<Part, string>; scopes: Record<Scope, string>; whole: string };

/** SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
export function textDigest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

function digestOfParts(names: readonly Part[], parts: Record<Part, string>): string {
  const lines = [...names].sort().map((name) => `${name}:${parts[name]}\n`);
  return textDigest(lines.join(''));
}

/** The digest of each scope, from those of the parts. */
export function scopeDigestsOf(parts: Record<Part, string>): Record<Scope, string> {
  return {
    editorial: digestOfParts(SCOPE_PARTS.editorial, parts),
    legal: digestOfParts(SCOPE_PARTS.legal, parts),
    photo: digestOfParts(SCOPE_PARTS.photo, parts),
    language: digestOfParts(SCOPE_PARTS.language, parts),
  };
}

/**
 * The digests of a revision's canonical parts. A scope's digest is that of the lines `<part>:<hex>` of the parts it
 * covers, in alphabetical order, each ended by a line feed; the whole is the same over all parts.
 */
export function digestsOf(texts: Parts): Digests {
  const parts = {
    words: textDigest(texts.words),
    captions: textDigest(texts.captions),
    credits: textDigest(texts.credits),
    pictures: textDigest(texts.pictures),
  };
  return { parts, scopes: scopeDigestsOf(parts), whole: digestOfParts(PARTS, parts) };
}
