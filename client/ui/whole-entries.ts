/** Entries of the record whose words are a sentence of their own: an outside reader did it, or nobody did. */
const WHOLE: ReadonlySet<string> = new Set([
  'glass-unreviewed',
  'guest-link-opened',
  'guest-commented',
  'guest-signed',
]);

/** Whether the words of a kind of entry stand alone, with nobody’s name before them. */
export function isWholeEntry(kind: string): boolean {
  return WHOLE.has(kind);
}
