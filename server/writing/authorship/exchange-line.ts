import type { Attribution, Line } from './attribution.ts';
import { exchange } from './exchange.ts';
import { lineRegion } from './region.ts';
import type { Made } from './units.ts';

const isHighHalf = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;

/** How many units both texts begin with; never half a character. */
function sharedStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length += 1;
  return length > 0 && isHighHalf(one.charCodeAt(length - 1)) ? length - 1 : length;
}

function sharedEnd(one: string, other: string, most: number): number {
  let length = 0;
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  const first = one.charCodeAt(one.length - length - 1);
  return length > 0 && isHighHalf(first) ? length - 1 : length;
}

/** Follows a line of text from what it said to what it says, by the smallest stretch that differs. */
export function exchangeLine(
  attribution: Attribution,
  name: string,
  { text, made }: { text: string; made: Made },
): void {
  const line: Line = attribution.lines.get(name) ?? { text: '', units: [] };
  const start = sharedStart(line.text, text);
  const end = sharedEnd(line.text, text, Math.min(line.text.length, text.length) - start);
  exchange(attribution, line.units, {
    where: name,
    at: start,
    removed: lineRegion(line.text.slice(start, line.text.length - end)),
    inserted: lineRegion(text.slice(start, text.length - end)),
    made,
  });
  attribution.lines.set(name, { text, units: line.units });
}
