/** How much of the end of a line is looked at. */
const REACH = 60;

/** Matches a pattern that ends a line, looking only at the line's end, so that a long line costs nothing. */
export function matchEnd(pattern: RegExp, text: string): RegExpExecArray | null {
  const from = Math.max(0, text.length - REACH);
  const match = pattern.exec(text.slice(from));
  if (match) match.index += from;
  return match;
}
