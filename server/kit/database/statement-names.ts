import { createHash } from 'node:crypto';

/** More texts than this are not a program's own questions any more, but questions made up on the way. */
const MOST_NAMES = 1_000;

/**
 * Gives every statement a name, so that a connection parses and plans it once; the same text has the same
 * name everywhere. Past a thousand texts the answer is empty: no name, planned each time, nothing piled up.
 */
export function statementNames(): (text: string) => string {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (names.size === MOST_NAMES) return '';
    const name = `s${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
    names.set(text, name);
    return name;
  };
}
