const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A new id for a block: 16 letters and digits by chance. Works without https too, where `randomUUID` is not there. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('');
}
