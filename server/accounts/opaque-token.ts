import { createHash, randomBytes } from 'node:crypto';

/** A secret to hand out once, and the digest that is kept instead of it. */
export type OpaqueToken = { token: string; digest: Uint8Array<ArrayBuffer> };

/** The SHA-256 of a token, as it is kept. */
export function digestOfToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token, 'utf8').digest());
}

/** Makes 256 bits of chance, in base64url, behind a prefix that says what it opens. */
export function newToken(prefix: 'wts' | 'wta' | 'wtl' | 'wtg' | 'wtv'): OpaqueToken {
  const token = `${prefix}_${randomBytes(32).toString('base64url')}`;
  return { token, digest: digestOfToken(token) };
}
