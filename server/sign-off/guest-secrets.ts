import { createHash, randomInt } from 'node:crypto';

/** A six-digit code, every one as likely as another. */
export function newCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0');
}

/** The id of the code that one showing of a page asks for: the same however often its form is handed in. */
export function idOfAsking(visitToken: string, asked: string): string {
  const hex = createHash('sha256').update(`asked ${visitToken} ${asked}`, 'utf8').digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join('-');
}

/**
 * What is kept of a code: SHA-256 of it with the secret of the visit that asked for it, which nobody keeps. So a code works
 * in the browser that asked for it and nowhere else, and whoever reads the database cannot work it out.
 */
export function digestOfCode(visitToken: string, code: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(`${visitToken} ${code}`, 'utf8').digest());
}
